import type { Central } from '@ovn-console/lab';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller, TestApi } from '../testing/test-api.ts';
import { startTestCluster, type TestCluster } from '../testing/test-cluster.ts';
import { until } from '../testing/watching.ts';
import type { RowDetails } from './row-details.ts';

let cluster: TestCluster;
let central: Central;
let test: TestApi;
let caller: Caller;
let clusterId: string;

beforeAll(async () => {
  cluster = await startTestCluster();
  ({ central, test, clusterId } = cluster);
  caller = await test.signIn('vera', 'viewer');
});

afterAll(async () => {
  await cluster[Symbol.asyncDispose]();
});

async function watchNorthbound(table: string, uuid: string): Promise<AsyncIterator<RowDetails>> {
  const stream = await caller.northbound.row.watch({ clusterId, table, uuid });
  return stream[Symbol.asyncIterator]();
}

describe('northbound.row.watch', () => {
  it('tells every column of a row as it changes, and when it is gone', async () => {
    const created = await central.nbctl('--', 'ls-add', 'ls-row');
    expect(created).toBe('');
    const uuid = (await central.nbctl('get', 'logical_switch', 'ls-row', '_uuid')).trim();
    const rows = await watchNorthbound('Logical_Switch', uuid);
    const first = await until(rows, () => true);
    expect(first).toMatchObject({ table: 'Logical_Switch', uuid, row: { name: 'ls-row' } });
    expect(Object.keys(first.row ?? {})).toEqual(first.columns.map(({ name }) => name));
    expect(first.columns).toContainEqual({
      name: 'ports',
      type: 'set of references to Logical_Switch_Port',
      references: 'Logical_Switch_Port',
    });

    await central.nbctl('set', 'logical_switch', 'ls-row', 'other_config:subnet=10.0.0.0/24');
    const changed = await until(rows, () => true);
    expect(changed.row?.['other_config']).toEqual({ subnet: '10.0.0.0/24' });

    await central.nbctl('ls-del', 'ls-row');
    expect((await until(rows, () => true)).row).toBeNull();
  });

  it('leaves out columns that this server does not have', async () => {
    const [uuid = ''] = (
      await central.nbctl('--bare', '--columns=_uuid', 'list', 'nb_global')
    ).split('\n');
    const { columns } = await until(await watchNorthbound('NB_Global', uuid), () => true);
    const served = await central.nbctl('--columns=nb_cfg,options,ssl', 'list', 'nb_global');
    expect(served).toContain('nb_cfg');
    expect(columns.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['nb_cfg', 'options', 'ssl']),
    );
  });

  it('refuses a table that there is not', async () => {
    const uuid = '11111111-1111-4111-8111-111111111111';
    const rows = await watchNorthbound('No_Such_Table', uuid);
    await expect(rows.next()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('southbound.row.watch', () => {
  it('fetches a row of a table that is not mirrored', async () => {
    await central.nbctl('--wait=sb', 'ls-add', 'ls-flows');
    const [uuid = ''] = (
      await central.sbctl('--bare', '--columns=_uuid', 'list', 'logical_flow')
    ).split('\n');
    const stream = await caller.southbound.row.watch({ clusterId, table: 'Logical_Flow', uuid });
    const details = await until(stream[Symbol.asyncIterator](), () => true);
    expect(details.row).toMatchObject({ pipeline: expect.stringMatching(/ingress|egress/) });
    const session = await test.api.sessions.get(clusterId);
    expect(session.southbound.replica.has('Logical_Flow')).toBe(false);
    await central.nbctl('ls-del', 'ls-flows');
  });
});
