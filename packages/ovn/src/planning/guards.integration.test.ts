import { run, waitUntil } from '@ovn-console/lab';
import { OperationError } from '@ovn-console/ovsdb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { explainStale, isPremise, plan, type Command, type Plan } from '../commands/index.ts';
import { NorthboundPair } from '../testing/northbound-pair.ts';
import {
  addNat,
  addPort,
  addRoute,
  addSwitch,
  deleteNat,
  router,
  setAddresses,
  setColumns,
  setGateway,
  switchWithPorts,
} from '../testing/scenarios/scenario.ts';

let pair: NorthboundPair;

beforeAll(async () => {
  pair = await NorthboundPair.start();
});
beforeEach(async () => {
  await pair.clear();
  await pair.apply([...switchWithPorts, ...router, setGateway('lr-ls', 'kvm1', 10)]);
});
afterAll(async () => {
  await pair[Symbol.asyncDispose]();
});

/** Changes the database behind our back, and waits until our replica has seen it. */
async function somebody(...argv: string[]): Promise<void> {
  const mark = String(performance.now());
  const marking = ['--', 'set', 'NB_Global', '.', `external_ids:mark=${mark}`];
  await run(['ovn-nbctl', `--db=${pair.ours.remote}`, ...argv, ...marking]);
  await waitUntil('the change to be seen', () =>
    [...pair.session.replica.table('NB_Global').rows()].some(
      (row) => row.external_ids.get('mark') === mark,
    ),
  );
}

function planned(...commands: Command[]): Plan {
  return plan(commands, pair.session.replica);
}

/** Runs a plan that has become stale; it must fail as a whole. */
async function explained({ operations, guards }: Plan): Promise<unknown> {
  const before = (await pair.dumps()).ours;
  await expect(pair.session.transact(operations)).rejects.toThrow(OperationError);
  expect((await pair.dumps()).ours).toEqual(before);
  const error = explainStale({ guards }, pair.session.replica);
  return error && { ...error.stale, commandIndex: error.commandIndex, field: error.field };
}

/** Whether planning again would undo somebody's work. */
function isDecisive({ guards }: Plan): boolean {
  return guards.some((guard) => {
    const error = explainStale({ guards: [guard] }, pair.session.replica);
    return error !== undefined && isPremise(guard, error.stale);
  });
}

function setOption(key: string, value: string): Command {
  const entries = { options: { [key]: value } };
  return setColumns(['Logical_Switch_Port', 'vm1'], { entries });
}

const macIp = '52:54:00:00:00:01 172.16.0.201';

describe('a plan whose ground has moved', () => {
  it.each([
    {
      title: 'the addresses that it replaces',
      commands: [setAddresses('vm1', macIp)],
      change: ['lsp-set-addresses', 'vm1', '52:54:00:00:00:09'],
      stale: {
        table: 'Logical_Switch_Port',
        row: 'vm1',
        event: 'changed',
        changedColumns: ['addresses'],
      },
      at: { commandIndex: 0, field: 'addresses' },
    },
    {
      title: 'the name by which it found a port',
      commands: [addSwitch('x'), setAddresses('vm1', macIp)],
      change: ['set', 'Logical_Switch_Port', 'vm1', 'name=vm9'],
      stale: {
        table: 'Logical_Switch_Port',
        row: 'vm9',
        event: 'changed',
        changedColumns: ['name'],
      },
      at: { commandIndex: 1, field: 'addresses' },
    },
    {
      title: 'a port that it changes and that is deleted',
      commands: [setAddresses('vm1', macIp)],
      change: ['lsp-del', 'vm1'],
      stale: { table: 'Logical_Switch_Port', row: 'vm1', event: 'deleted', changedColumns: [] },
      at: { commandIndex: 0, field: 'addresses' },
    },
    {
      title: 'a name that somebody else takes',
      commands: [addPort('ls', 'vm3')],
      change: ['lsp-add', 'ls', 'vm3'],
      stale: { table: 'Logical_Switch_Port', row: 'vm3', event: 'appeared', changedColumns: [] },
      at: { commandIndex: 0, field: 'name' },
    },
    {
      title: 'a switch of a name that is not unique in the database',
      commands: [addSwitch('new')],
      change: ['ls-add', 'new'],
      stale: { table: 'Logical_Switch', row: 'new', event: 'appeared', changedColumns: [] },
      at: { commandIndex: 0, field: 'name' },
    },
    {
      title: 'a route for the same prefix',
      commands: [addRoute('10.0.0.0/8', '172.16.0.2')],
      change: ['lr-route-add', 'lr', '10.0.0.0/8', '172.16.0.3'],
      stale: {
        table: 'Logical_Router_Static_Route',
        row: '10.0.0.0/8',
        event: 'appeared',
        changedColumns: [],
      },
      at: { commandIndex: 0, field: 'prefix' },
    },
    {
      title: 'NAT for the same network',
      commands: [addNat('snat', ['10.0.0.1', '172.16.0.0/24'])],
      change: ['lr-nat-add', 'lr', 'snat', '10.0.0.2', '172.16.0.0/24'],
      stale: { table: 'NAT', row: '10.0.0.2', event: 'appeared', changedColumns: [] },
      at: { commandIndex: 0, field: 'logicalIp' },
    },
    {
      title: 'the priority that it replaces',
      commands: [setGateway('lr-ls', 'kvm1', 20)],
      change: ['lrp-set-gateway-chassis', 'lr-ls', 'kvm1', '30'],
      stale: {
        table: 'Gateway_Chassis',
        row: 'lr-ls-kvm1',
        event: 'changed',
        changedColumns: ['priority'],
      },
      at: { commandIndex: 0, field: 'priority' },
    },
  ])('names $title', async ({ commands, change, stale, at }) => {
    const stalePlan = planned(...commands);
    await somebody(...change);
    expect(await explained(stalePlan)).toEqual({ ...stale, ...at });
  });

  it('tells what the user must decide from what can be planned again', async () => {
    const replacing = planned(setAddresses('vm1', macIp));
    const adding = planned(addPort('ls', 'vm3'));
    await somebody('lsp-set-addresses', 'vm1', '52:54:00:00:00:09', '--', 'lsp-add', 'ls', 'vm3');
    expect([replacing, adding].map(isDecisive)).toEqual([true, false]);
  });

  it('names the entry of a map that it replaces, and no other', async () => {
    await pair.apply([setOption('a', '1'), setOption('b', '1')]);
    const first = planned(setOption('a', '2'));
    const second = planned(setOption('a', '3'));
    await somebody('set', 'Logical_Switch_Port', 'vm1', 'options:b=9');
    await pair.session.transact(first.operations);
    expect(await explained(second)).toMatchObject({ row: 'vm1', changedColumns: ['options'] });
    const [vm1] = pair.session.replica.table('Logical_Switch_Port').findBy('name', 'vm1');
    expect(vm1?.options).toEqual(
      new Map([
        ['a', '2'],
        ['b', '9'],
      ]),
    );
  });
});

describe('a plan that nobody has touched', () => {
  it('leaves alone what others add to the same sets meanwhile', async () => {
    await pair.apply([addNat('snat', ['10.0.0.1', '172.16.0.0/24'])]);
    const plans = [
      planned(addPort('ls', 'vm3')),
      planned(setGateway('lr-ls', 'kvm2', 5)),
      planned(addRoute('10.0.0.0/8', '172.16.0.2')),
      planned(deleteNat()),
    ];
    await somebody('lsp-add', 'ls', 'vm4', '--', 'lsp-del', 'vm2');
    await somebody('lrp-set-gateway-chassis', 'lr-ls', 'kvm3', '1');
    await somebody('lr-route-add', 'lr', '11.0.0.0/8', '172.16.0.3');
    await somebody('lr-nat-add', 'lr', 'snat', '10.0.0.9', '172.17.0.0/24');
    for (const { operations, guards } of plans) {
      expect(explainStale({ guards }, pair.session.replica)).toBeUndefined();
      await pair.session.transact(operations);
    }
    const { replica } = pair.session;
    const names = [...replica.table('Logical_Switch_Port').rows()].map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set(['vm1', 'vm3', 'vm4']));
    expect(replica.table('Gateway_Chassis').size).toBe(3);
    expect(replica.table('Logical_Router_Static_Route').size).toBe(2);
    expect([...replica.table('NAT').rows()].map((row) => row.external_ip)).toEqual(['10.0.0.9']);
  });
});
