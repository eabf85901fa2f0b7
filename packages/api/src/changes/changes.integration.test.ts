import type { Central } from '@ovn-console/lab';
import type { Command } from '@ovn-console/ovn/commands';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Caller, TestApi } from '../testing/test-api.ts';
import { startTestCluster, type TestCluster } from '../testing/test-cluster.ts';
import { until, viewTopology } from '../testing/watching.ts';

let cluster: TestCluster;
let central: Central;
let test: TestApi;
let alice: Caller;
let bob: Caller;
let clusterId: string;

beforeAll(async () => {
  cluster = await startTestCluster();
  ({ central, test, clusterId } = cluster);
  alice = await test.signIn('alice', 'operator');
  bob = await test.signIn('bob', 'operator');
});

afterAll(async () => {
  await cluster[Symbol.asyncDispose]();
});

beforeEach(async () => {
  await central.nbctl('--if-exists', 'ls-del', 'ls-int');
  await central.nbctl('ls-add', 'ls-int', '--', 'lsp-add', 'ls-int', 'vm1');
  await central.nbctl('lsp-set-addresses', 'vm1', first);
  const record = await uuidOf('logical_switch_port', 'vm1');
  const viewer = await viewTopology(alice, clusterId);
  await viewer.until((graph) =>
    graph.byKind('switchPort').some(({ uuid, ips }) => uuid === record && ips[0] === '10.0.0.1'),
  );
});

const first = '52:54:00:00:00:01 10.0.0.1';
const second = '52:54:00:00:00:01 10.0.0.2';
const third = '52:54:00:00:00:01 10.0.0.3';

function setAddresses(...addresses: string[]): Command[] {
  return [{ type: 'setLogicalSwitchPortAddresses', port: 'vm1', addresses }];
}

async function uuidOf(table: string, name: string): Promise<string> {
  return (await central.nbctl('get', table, name, '_uuid')).trim();
}

async function addressesPremise(shown: string) {
  const record = await uuidOf('logical_switch_port', 'vm1');
  return [{ table: 'Logical_Switch_Port', record, columns: { addresses: [shown] } }];
}

describe('change.preview', () => {
  it('shows the ovn-nbctl lines and the transaction, and changes nothing', async () => {
    const commands: Command[] = [
      { type: 'addLogicalSwitch', name: 'ls-new' },
      { type: 'addLogicalSwitchPort', switch: 'ls-new', name: 'vm2' },
    ];
    const preview = await alice.change.preview({ clusterId, commands });
    expect(preview.lines).toEqual(['ovn-nbctl ls-add ls-new', 'ovn-nbctl lsp-add ls-new vm2']);
    expect(preview.script).toBe('ovn-nbctl ls-add ls-new -- lsp-add ls-new vm2');
    expect(preview.problems).toEqual([]);
    expect(preview.operations.map(({ op }) => op)).toContain('wait');
    expect(preview.operations.at(-1)).toMatchObject({
      op: 'comment',
      comment: `ovn-console: alice: ${preview.script}`,
    });
    expect(await central.nbctl('ls-list')).not.toContain('ls-new');
  });

  it('tells problems of the command and field instead of failing', async () => {
    const taken: Command[] = [
      { type: 'addLogicalSwitch', name: 'ls-a' },
      { type: 'addLogicalSwitchPort', switch: 'ls-int', name: 'vm1' },
    ];
    expect((await alice.change.preview({ clusterId, commands: taken })).problems).toMatchObject([
      { commandIndex: 1, field: 'name', severity: 'error' },
    ]);
    const malformed: Command[] = JSON.parse('[{ "type": "addLogicalSwitchPort", "switch": "ls" }]');
    expect((await alice.change.preview({ clusterId, commands: malformed })).problems).toMatchObject(
      [{ commandIndex: 0, field: 'name', severity: 'error' }],
    );
  });
});

describe('change.applyCommands', () => {
  it('writes what ovn-nbctl then shows, and the replica has it on return', async () => {
    const before = Number(await central.nbctl('get', 'nb_global', '.', 'nb_cfg'));
    const commands: Command[] = [
      { type: 'addLogicalSwitchPort', switch: 'ls-int', name: 'vm2' },
      { type: 'setLogicalSwitchPortAddresses', port: 'vm2', addresses: ['dynamic'] },
    ];
    const applied = await alice.change.applyCommands({ clusterId, commands });
    const { northbound } = await test.api.sessions.get(clusterId);
    expect(northbound.replica.table('Logical_Switch_Port').findBy('name', 'vm2')).toHaveLength(1);
    expect(await central.nbctl('lsp-list', 'ls-int')).toContain('(vm2)');
    expect(await central.nbctl('lsp-get-addresses', 'vm2')).toBe('dynamic');
    expect(applied.nbCfg).toBe(before + 1);
    expect(Number(await central.nbctl('get', 'nb_global', '.', 'nb_cfg'))).toBe(before + 1);
  });

  it('journals who did what to which rows', async () => {
    const entries = (await bob.journal.watch({ clusterId }))[Symbol.asyncIterator]();
    const next = entries.next();
    const { journalId, lines } = await alice.change.applyCommands({
      clusterId,
      commands: setAddresses(second),
    });
    const record = await uuidOf('logical_switch_port', 'vm1');
    const expected = {
      id: journalId,
      user: 'alice',
      outcome: 'committed',
      lines,
      script: lines[0],
      differences: [
        {
          table: 'Logical_Switch_Port',
          uuid: record,
          name: 'vm1',
          kind: 'modified',
          columns: { addresses: { old: [first], new: [second] } },
        },
      ],
    };
    expect((await next).value).toMatchObject(expected);
    const { entries: found } = await bob.journal.list({ clusterId, object: record, limit: 1 });
    expect(found).toMatchObject([expected]);
  });

  it('writes nothing of a batch in which one command is wrong', async () => {
    const commands: Command[] = [
      { type: 'addLogicalSwitch', name: 'ls-half' },
      { type: 'addLogicalSwitchPort', switch: 'ls-int', name: 'vm1' },
    ];
    await expect(alice.change.applyCommands({ clusterId, commands })).rejects.toMatchObject({
      code: 'CONFLICT',
      structuredCause: { kind: 'exists', commandIndex: 1, field: 'name' },
    });
    expect(await central.nbctl('ls-list')).not.toContain('ls-half');
    const { entries } = await alice.journal.list({ clusterId, limit: 1 });
    expect(entries[0]?.script).not.toContain('ls-half');
  });

  it('refuses what check() finds wrong', async () => {
    await central.nbctl(
      ...'lr-add lr1 -- lrp-add lr1 lr1-ls-int 00:00:00:00:00:01 172.16.0.1/24'.split(' '),
    );
    await central.nbctl(
      ...'lsp-add ls-int ls-int-lr1 -- lsp-set-type ls-int-lr1 router'.split(' '),
      ...'-- lsp-set-options ls-int-lr1 router-port=lr1-ls-int'.split(' '),
    );
    const viewer = await viewTopology(alice, clusterId);
    await viewer.until((graph) => graph.byKind('link').length === 1);
    const commands = setAddresses('52:54:00:00:00:01 192.168.7.7');
    const { problems } = await alice.change.preview({ clusterId, commands });
    const problem = problems.find(({ severity }) => severity === 'error');
    expect(problem).toBeDefined();
    await expect(alice.change.applyCommands({ clusterId, commands })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      structuredCause: { kind: 'invalid', message: problem?.message },
    });
  });
});

describe('two who change the same', () => {
  it('one wins, and the other is told what changed and by whom', async () => {
    const premise = await addressesPremise(first);
    await alice.change.applyCommands({ clusterId, commands: setAddresses(second), premise });
    const losing = bob.change.applyCommands({ clusterId, commands: setAddresses(third), premise });
    await expect(losing).rejects.toMatchObject({
      code: 'CONFLICT',
      structuredCause: {
        kind: 'stale',
        who: 'alice',
        commandIndex: 0,
        field: 'addresses',
        changedColumns: [{ column: 'addresses', shown: [first], current: [second] }],
        message: expect.stringMatching(/vm1 was changed by alice at .*Nothing was changed/),
      },
    });
    expect(await central.nbctl('lsp-get-addresses', 'vm1')).toBe(second);
  });

  it('one wins when both apply at the same moment', async () => {
    const premise = await addressesPremise(first);
    const results = await Promise.allSettled([
      alice.change.applyCommands({ clusterId, commands: setAddresses(second), premise }),
      bob.change.applyCommands({ clusterId, commands: setAddresses(third), premise }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = results.find((result) => result.status === 'rejected');
    expect(refused?.reason).toMatchObject({ structuredCause: { kind: 'stale' } });
    const written = (await central.nbctl('lsp-get-addresses', 'vm1')).trim();
    expect(written).toBe(results[0]?.status === 'fulfilled' ? second : third);
  });

  it('says somebody else when it was not done through the console', async () => {
    const premise = await addressesPremise(first);
    const rows = (
      await bob.northbound.row.watch({
        clusterId,
        table: 'Logical_Switch_Port',
        uuid: premise[0]?.record ?? '',
      })
    )[Symbol.asyncIterator]();
    await central.nbctl('lsp-set-addresses', 'vm1', second);
    await until(rows, ({ row }) => JSON.stringify(row?.['addresses']) === JSON.stringify([second]));
    await expect(
      bob.change.applyCommands({ clusterId, commands: setAddresses(third), premise }),
    ).rejects.toMatchObject({ structuredCause: { kind: 'stale', who: 'somebody else' } });
  });

  it('is told when the row was deleted', async () => {
    const premise = await addressesPremise(first);
    const commands: Command[] = [{ type: 'deleteLogicalSwitchPort', port: 'vm1' }];
    await alice.change.applyCommands({ clusterId, commands });
    await expect(
      bob.change.applyCommands({ clusterId, commands: setAddresses(third), premise }),
    ).rejects.toMatchObject({
      structuredCause: { kind: 'stale', message: expect.stringContaining('deleted by') },
    });
  });

  it('both win when they change different things at the same moment', async () => {
    const names = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3'];
    await Promise.all(
      names.map((name) =>
        (name.startsWith('a') ? alice : bob).change.applyCommands({
          clusterId,
          commands: [{ type: 'addLogicalSwitchPort', switch: 'ls-int', name }],
        }),
      ),
    );
    const ports = await central.nbctl('lsp-list', 'ls-int');
    for (const name of names) expect(ports).toContain(`(${name})`);
  });

  it('one is told that a name is taken when both create it at the same moment', async () => {
    const commands: Command[] = [{ type: 'addLogicalSwitchPort', switch: 'ls-int', name: 'same' }];
    const results = await Promise.allSettled([
      alice.change.applyCommands({ clusterId, commands }),
      bob.change.applyCommands({ clusterId, commands }),
    ]);
    const refused = results.find((result) => result.status === 'rejected');
    expect(refused?.reason).toMatchObject({
      structuredCause: { kind: 'exists', commandIndex: 0, field: 'name' },
    });
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('while the database is away', () => {
  it('nothing is applied, and the refusal says what to do', async () => {
    const status = (await alice.cluster.watch({ clusterId }))[Symbol.asyncIterator]();
    await central.northbound.kill();
    await until(status, ({ northbound }) => northbound.phase === 'reconnecting');
    await expect(
      alice.change.applyCommands({ clusterId, commands: setAddresses(second) }),
    ).rejects.toMatchObject({
      code: 'PRECONDITION_FAILED',
      structuredCause: { kind: 'notLive', next: expect.stringContaining('live again') },
    });
    await central.northbound.restart();
    await until(status, ({ northbound }) => northbound.phase === 'live');
    await alice.change.applyCommands({ clusterId, commands: setAddresses(second) });
    expect(await central.nbctl('lsp-get-addresses', 'vm1')).toBe(second);
  });
});
