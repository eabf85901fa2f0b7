import { run, startDatabase, waitUntil } from '@ovn-console/lab';
import type { Database as Server } from '@ovn-console/lab';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeColumn, encodeRow } from '../codec/encode.ts';
import { namedUuid, uuidRef } from '../codec/wire-value.ts';
import { ConnectionError, OperationError, OutcomeUnknownError } from '../errors.ts';
import { openSession } from '../session/session.ts';
import type { Session } from '../session/session.ts';
import { logicalSwitch, logicalSwitchPort, northbound } from '../testing/northbound.ts';
import { chooseUuids, knownResults } from './known-results.ts';
import { condition } from './operation.ts';
import type { Operation } from './operation.ts';
import { operationsOn } from './table-operations.ts';

let server: Server;
let session: Session<typeof northbound>;

beforeAll(async () => {
  server = await startDatabase({ schema: 'nb' });
  session = openSession({ database: northbound, remotes: [server.remote], backoff: { minMs: 20 } });
  await session.ready();
});

afterAll(async () => {
  await session.close();
  await server.stop();
});

const insertSwitch = (name: string): Operation => ({
  op: 'insert',
  table: 'Logical_Switch',
  row: encodeRow(logicalSwitch, { name }),
});

const insertSwitchWithPort = (portName: string): Operation[] => [
  { op: 'insert', table: 'Logical_Switch_Port', 'uuid-name': 'lsp', row: { name: portName } },
  {
    op: 'insert',
    table: 'Logical_Switch',
    row: encodeRow(logicalSwitch, { name: 'holder', ports: [namedUuid('lsp')] }),
  },
];

const setConfiguration = (nb_cfg: number | bigint): Operation[] => [
  { op: 'update', table: 'NB_Global', where: [], row: { nb_cfg } },
];

async function failureOf(operations: readonly Operation[]): Promise<OperationError> {
  const error: unknown = await session.transact(operations).catch((reason: unknown) => reason);
  if (error instanceof OperationError) return error;
  throw new Error(`expected an OperationError, got ${String(error)}`);
}

const nbctl = (...argv: string[]) => run(['ovn-nbctl', `--db=${server.remote}`, ...argv]);

describe('transact on a real ovsdb-server', () => {
  it('inserts rows that refer to each other, and the replica has them when it resolves', async () => {
    const [inserted] = await session.transact([
      {
        op: 'insert',
        table: 'Logical_Switch',
        row: encodeRow(logicalSwitch, {
          name: 'ls',
          ports: [namedUuid('port')],
          other_config: { subnet: '10.0.0.0/24' },
        }),
      },
      {
        op: 'insert',
        table: 'Logical_Switch_Port',
        'uuid-name': 'port',
        row: encodeRow(logicalSwitchPort, { name: 'p', addresses: ['dynamic'], tag: 7 }),
      },
    ]);
    const ls = session.replica.table('Logical_Switch').get(inserted?.uuid?.[1] ?? '');
    const [port] = session.replica.table('Logical_Switch_Port').findBy('name', 'p');
    expect(ls?.ports).toEqual([port?._uuid]);
    expect(session.replica.table('Logical_Switch').findBy('ports', port?._uuid ?? '')).toEqual([
      ls,
    ]);
    expect(await nbctl('get', 'Logical_Switch_Port', 'p', 'tag')).toBe('7');
    expect(await nbctl('get', 'Logical_Switch', 'ls', 'other_config:subnet')).toBe('"10.0.0.0/24"');
  });

  it('inserts rows under UUIDs that were chosen for them', async () => {
    const operations = chooseUuids([
      ...insertSwitchWithPort('chosen'),
      { op: 'comment', comment: 'x' },
    ]);
    expect(await session.transact(operations)).toEqual(knownResults(operations));
    const uuid = knownResults(operations)[1]?.uuid?.[1] ?? '';
    expect(session.replica.table('Logical_Switch').get(uuid)?.ports).toHaveLength(1);
    const again = await failureOf(operations);
    expect(again).toMatchObject({ code: 'duplicate uuid', operationIndex: 0 });
  });

  it('lets rows with chosen UUIDs refer to rows that are inserted after them', async () => {
    const operations = chooseUuids(insertSwitchWithPort('forward').toReversed());
    await session.transact(operations);
    const uuid = knownResults(operations)[0]?.uuid?.[1] ?? '';
    expect(session.replica.table('Logical_Switch').get(uuid)?.ports).toHaveLength(1);
  });

  it('reports distinct rows, and counts', async () => {
    await session.transact([insertSwitch('counted'), insertSwitch('counted')]);
    const where = [condition('name', '==', 'counted')];
    const results = await session.transact([
      { op: 'select', table: 'Logical_Switch', where, columns: ['name'] },
      { op: 'delete', table: 'Logical_Switch', where },
      { op: 'comment', comment: 'by a test' },
    ]);
    expect(results).toEqual([{ rows: [{ name: 'counted' }] }, { count: 2 }, {}]);
  });

  it('names the operation that failed and why, and does nothing', async () => {
    const bad: Operation = {
      op: 'update',
      table: 'Logical_Switch_Port',
      where: [],
      row: { tag: 5000 },
    };
    const error = await failureOf([insertSwitch('not-made'), bad]);
    expect(error).toMatchObject({ code: 'constraint violation', operationIndex: 1 });
    expect(error.details).toMatch(/5000 is not in the valid range/);
    expect(error.message).toMatch(/^operation 1 \(update on Logical_Switch_Port\): constraint/);
    expect(error.retryable).toBe(false);
    expect(session.replica.table('Logical_Switch').findBy('name', 'not-made')).toEqual([]);
  });

  it('reports a failed commit, which belongs to no operation', async () => {
    const dangling = uuidRef('11111111-2222-4333-8444-555555555555');
    const row = { name: 'x', ports: ['set', [dangling]] } as const;
    const error = await failureOf([{ op: 'insert', table: 'Logical_Switch', row }]);
    expect(error.code).toBe('referential integrity violation');
    expect(error.operationIndex).toBeUndefined();
  });

  it('reports a second row with the value of a unique index', async () => {
    await session.transact(insertSwitchWithPort('unique'));
    const error = await failureOf(insertSwitchWithPort('unique'));
    expect(error.code).toBe('constraint violation');
    expect(error.details).toMatch(/identical values .*unique/);
  });

  it('takes operations made from native values', async () => {
    const [switches, ports] = [operationsOn(logicalSwitch), operationsOn(logicalSwitchPort)];
    await session.transact([
      ports.insert({ name: 'typed-port', tag: 7, options: { a: '1', b: '2' } }, { name: 'typed' }),
      switches.insert({ name: 'typed', ports: [namedUuid('typed')], other_config: { x: 'y' } }),
    ]);
    const [row] = session.replica.table('Logical_Switch').findBy('name', 'typed');
    const [port] = session.replica.table('Logical_Switch_Port').findBy('name', 'typed-port');
    if (row === undefined || port === undefined) throw new Error('the rows are not there');
    const change = [
      switches.guard(row, ['name', 'ports', 'other_config']),
      ports.guard(port, ['tag', 'up', 'options']),
      switches.guard(row),
      switches.guardNone([['name', '==', 'renamed']]),
      switches.update(row, { name: 'renamed' }),
      ports.mutate(port, [['options', 'delete', ['a']], ['options', 'insert', { c: '3' }], ['tag', 'delete', [7]]]),
    ]; // prettier-ignore
    await session.transact(change);
    const changed = session.replica.table('Logical_Switch_Port').get(port._uuid);
    expect(changed?.tag).toBeUndefined();
    expect(changed?.options).toEqual(new Map([['b', '2'], ['c', '3']])); // prettier-ignore
    expect(await failureOf(change)).toMatchObject({ code: 'timed out', operationIndex: 0 });
    await session.transact([switches.delete([['other_config', 'includes', { x: 'y' }]])]);
    const [after] = await session.transact([switches.select(row)]);
    expect(after?.rows).toEqual([]);
    expect(await failureOf([switches.guard(row)])).toMatchObject({ code: 'timed out' });
  });

  it('fails with "timed out" when a guard does not hold', async () => {
    await session.transact([insertSwitch('guarded')]);
    const [row] = session.replica.table('Logical_Switch').findBy('name', 'guarded');
    const where = [condition('_uuid', '==', uuidRef(row?._uuid ?? ''))];
    const guard: Operation = {
      op: 'wait',
      timeout: 0,
      table: 'Logical_Switch',
      where,
      columns: ['other_config'],
      until: '==',
      rows: [{ other_config: encodeColumn(logicalSwitch, 'other_config', { x: '1' }) }],
    };
    const error = await failureOf([
      guard,
      { op: 'update', table: 'Logical_Switch', where, row: { name: 'renamed' } },
    ]);
    expect(error).toMatchObject({ code: 'timed out', operationIndex: 0, retryable: true });
    expect(session.replica.table('Logical_Switch').findBy('name', 'guarded')).toHaveLength(1);
  });

  it('keeps 64-bit integers in both directions', async () => {
    await nbctl('init');
    const present = () => [...session.replica.table('NB_Global').rows()][0]?.nb_cfg;
    await waitUntil('the row', () => present() !== undefined);
    await session.transact(setConfiguration(9_007_199_254_740_993n));
    expect(present()).toBe(9_007_199_254_740_993n);
    const dump = await run(['ovsdb-client', 'dump', server.remote, 'OVN_Northbound', 'NB_Global']);
    expect(dump).toMatch(/\b9007199254740993\b/);
    await session.transact(setConfiguration(42));
    expect(present()).toBe(42);
  });

  it('says that the outcome is unknown when the connection is lost after sending', async () => {
    await using other = await startDatabase({ schema: 'nb' });
    await using lone = openSession({ database: northbound, remotes: [other.remote] });
    await lone.ready();
    other.pause();
    const outcome = lone.transact([insertSwitch('maybe')]);
    await Promise.all([other.kill(), expect(outcome).rejects.toThrow(OutcomeUnknownError)]);
    await expect(lone.transact([insertSwitch('never')])).rejects.toThrow(ConnectionError);
  });

  it('says that the outcome is unknown when nobody waits for it any more', async () => {
    const never: Operation = {
      op: 'wait',
      table: 'Logical_Switch',
      where: [],
      columns: ['name'],
      until: '==',
      rows: [{ name: 'never' }],
    };
    await expect(session.transact([never], { timeoutMs: 20 })).rejects.toThrow(OutcomeUnknownError);
    const signal = AbortSignal.timeout(20);
    await expect(session.transact([never], { signal })).rejects.toThrow(OutcomeUnknownError);
    await expect(session.transact([], { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  });
});
