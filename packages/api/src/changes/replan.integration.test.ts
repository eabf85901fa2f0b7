import { startCentral, waitUntil, type Central } from '@ovn-console/lab';
import type { Command } from '@ovn-console/ovn/commands';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { brokenLineTo, type BrokenLine } from '../testing/broken-line.ts';
import { startTestApi, type Caller, type TestApi } from '../testing/test-api.ts';
import { viewTopology } from '../testing/watching.ts';

let central: Central;
let line: BrokenLine;
let test: TestApi;
let alice: Caller;
let clusterId: string;

beforeAll(async () => {
  central = await startCentral();
  line = await brokenLineTo(central.northbound.socketPath);
  test = await startTestApi();
  const cluster = await test.store.clusters.create({
    name: 'central',
    northboundRemotes: [line.remote],
    southboundRemotes: [central.southboundRemote],
  });
  clusterId = cluster.id;
  alice = await test.signIn('alice', 'operator');
});

beforeEach(async () => {
  await central.nbctl('--if-exists', 'ls-del', 'ls-int');
  await central.nbctl('ls-add', 'ls-int', '--', 'lsp-add', 'ls-int', 'vm1');
  const uuid = (await central.nbctl('get', 'logical_switch_port', 'vm1', '_uuid')).trim();
  const viewer = await viewTopology(alice, clusterId);
  await viewer.until((graph) => graph.byKind('switchPort').some((port) => port.uuid === uuid));
});

afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await line[Symbol.asyncDispose]();
  await central.stop();
});

/** Applies while the console has not heard yet of what was done to the database just before. */
async function applyUnaware(command: Command): Promise<unknown> {
  const applying = alice.change
    .applyCommands({ clusterId, commands: [command] })
    .catch((error: unknown) => error);
  // The entry is written just before the transaction is sent.
  await waitUntil('the change to be under way', async () => {
    const { entries } = await alice.journal.list({ clusterId, limit: 1 });
    return entries[0]?.outcome === 'unknown';
  });
  line.release();
  return applying;
}

describe('a change planned from contents that are out of date', () => {
  it('is planned again and applied when nothing of the others is undone by it', async () => {
    line.hold();
    await central.nbctl('ls-del', 'ls-int');
    await central.nbctl('ls-add', 'ls-int');
    const command: Command = { type: 'addLogicalSwitchPort', switch: 'ls-int', name: 'vm2' };
    expect(await applyUnaware(command)).toMatchObject({ lines: ['ovn-nbctl lsp-add ls-int vm2'] });
    expect(await central.nbctl('lsp-list', 'ls-int')).toMatch(/\(vm2\)/);
  });

  it('is refused when it would write over what somebody else wrote', async () => {
    line.hold();
    await central.nbctl('lsp-set-addresses', 'vm1', 'unknown');
    const command: Command = {
      type: 'setLogicalSwitchPortAddresses',
      port: 'vm1',
      addresses: ['dynamic'],
    };
    expect(await applyUnaware(command)).toMatchObject({
      code: 'CONFLICT',
      structuredCause: {
        kind: 'stale',
        who: 'somebody else',
        commandIndex: 0,
        field: 'addresses',
        changedColumns: [{ column: 'addresses', current: ['unknown'] }],
      },
    });
    expect(await central.nbctl('lsp-get-addresses', 'vm1')).toBe('unknown');
  });

  it('is refused in the words of ovn-nbctl when it has become impossible', async () => {
    line.hold();
    await central.nbctl('lsp-add', 'ls-int', 'vm2');
    const command: Command = { type: 'addLogicalSwitchPort', switch: 'ls-int', name: 'vm2' };
    expect(await applyUnaware(command)).toMatchObject({
      code: 'CONFLICT',
      structuredCause: { kind: 'exists', field: 'name', message: expect.stringContaining('vm2') },
    });
  });
});
