import type { Central } from '@ovn-console/lab';
import type { Command } from '@ovn-console/ovn/commands';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Caller, TestApi } from '../../testing/test-api.ts';
import { startTestCluster, type TestCluster } from '../../testing/test-cluster.ts';
import { viewTopology } from '../../testing/watching.ts';

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
  await central.nbctl('--if-exists', 'ls-del', 'ls', '--', '--if-exists', 'ls-del', 'ls-new');
  await central.nbctl('--wait=sb', 'ls-add', 'ls', '--', 'lsp-add', 'ls', 'vm1');
  await seen('ls', (uuids) => uuids.length === 1);
});

/** Waits until the console's replica has these switches. */
async function seen(name: string, isSo: (uuids: readonly string[]) => boolean): Promise<void> {
  const viewer = await viewTopology(alice, clusterId);
  const truth = await central.nbctl(
    '--bare',
    '--columns=_uuid',
    'find',
    'logical_switch',
    `name=${name}`,
  );
  await viewer.until((graph) => {
    const uuids = graph
      .byKind('switch')
      .filter((each) => each.name === name)
      .map(({ uuid }) => uuid);
    return isSo(uuids) && uuids.every((uuid) => truth.includes(uuid));
  });
}

async function apply(...commands: Command[]): Promise<string> {
  return (await alice.change.applyCommands({ clusterId, commands })).journalId;
}

async function contents(): Promise<string> {
  const tables = ['logical_switch', 'logical_switch_port'].map((table) =>
    central.nbctl(
      '--columns=_uuid,name,ports,addresses,type'.replace(...columnsOf(table)),
      'list',
      table,
    ),
  );
  return (await Promise.all(tables)).join('\n');
}

function columnsOf(table: string): [string, string] {
  return table === 'logical_switch' ? [',addresses,type', ''] : [',ports', ''];
}

const deletion: Command = { type: 'deleteLogicalSwitch', switch: 'ls' };

describe('change.undo', () => {
  it('brings back what was deleted, with its UUIDs, and does it again when undone itself', async () => {
    const before = await contents();
    const entry = await apply(deletion);
    expect(await contents()).not.toEqual(before);
    const undone = await bob.change.undo({ clusterId, entry });
    expect(undone.lines).toEqual(['undo ovn-nbctl ls-del ls']);
    expect(await contents()).toEqual(before);
    const again = await bob.change.undo({ clusterId, entry: undone.journalId });
    expect(again.lines).toEqual(['redo ovn-nbctl ls-del ls']);
    expect(await central.nbctl('ls-list')).not.toContain('(ls)');
  });

  it('takes away what was added although OVN has written into it since', async () => {
    const entry = await apply(
      { type: 'addLogicalSwitch', name: 'ls-new' },
      { type: 'addLogicalSwitchPort', switch: 'ls-new', name: 'vm9' },
    );
    await central.nbctl('--wait=sb', 'sync');
    await alice.change.undo({ clusterId, entry });
    expect(await central.nbctl('ls-list')).not.toContain('ls-new');
  });

  it('is journaled as an entry that says what it undid', async () => {
    const entry = await apply(deletion);
    const { journalId } = await bob.change.undo({ clusterId, entry });
    const { entries } = await bob.journal.list({ clusterId, limit: 1 });
    expect(entries[0]).toMatchObject({
      id: journalId,
      user: 'bob',
      outcome: 'committed',
      undoes: entry,
      script: expect.stringMatching(/^ovsdb-client transact/),
    });
    expect(entries[0]?.differences.map(({ table, kind }) => [table, kind])).toEqual(
      expect.arrayContaining([
        ['Logical_Switch', 'inserted'],
        ['Logical_Switch_Port', 'inserted'],
      ]),
    );
  });

  it('is refused, naming who changed what it would undo, and changes nothing', async () => {
    const port = { type: 'setLogicalSwitchPortType', port: 'vm1' } as const;
    const entry = await apply({ ...port, portType: 'localnet' });
    await bob.change.applyCommands({ clusterId, commands: [{ ...port, portType: 'localport' }] });
    const before = await contents();
    await expect(alice.change.undo({ clusterId, entry })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/^Logical Switch Port vm1 was changed by bob .*: type/),
    });
    expect(await contents()).toEqual(before);
    const { refusal } = await alice.change.previewUndo({ clusterId, entry });
    expect(refusal).toMatchObject({ kind: 'stale', who: 'bob', field: 'type' });
  });

  it('is for operators, and for entries of this cluster', async () => {
    const entry = await apply(deletion);
    const vera = await test.signIn('vera', 'viewer');
    await expect(vera.change.undo({ clusterId, entry })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const missing = alice.change.undo({ clusterId, entry: '999999' });
    await expect(missing).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('change.previewUndo', () => {
  it('tells what undoing would do, and changes nothing', async () => {
    const entry = await apply(deletion);
    const { differences, operations, refusal } = await bob.change.previewUndo({ clusterId, entry });
    expect(refusal).toBeUndefined();
    expect(differences).toContainEqual(
      expect.objectContaining({ table: 'Logical_Switch', name: 'ls', kind: 'inserted' }),
    );
    expect(operations.map(({ op }) => op)).toEqual(expect.arrayContaining(['wait', 'insert']));
    expect(await central.nbctl('ls-list')).not.toContain('(ls)');
  });
});
