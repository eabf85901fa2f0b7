import { router, setColumns, setGateway, switchWithPorts, type Scenario } from './scenario.ts';

const vm1 = ['Logical_Switch_Port', 'vm1'] as const;

export const acceptedOnColumns: readonly Scenario[] = [
  {
    title: 'sets columns of every shape',
    given: switchWithPorts,
    commands: [
      setColumns(vm1, {
        columns: {
          type: 'x y',
          tag: 7,
          up: true,
          addresses: ['a "quoted" word', 'with,comma', 'a:b'],
          options: { 'with space': 'c=d', k: '[]' },
        },
      }),
    ],
  },
  {
    title: 'empties columns of every shape',
    given: [
      ...switchWithPorts,
      setColumns(vm1, { columns: { tag: 7, addresses: ['a'], options: { a: 'b' } } }),
    ],
    commands: [setColumns(vm1, { columns: { tag: [], addresses: [], options: {} } })],
  },
  {
    title: 'sets single entries of a map',
    given: [...switchWithPorts, setColumns(vm1, { columns: { options: { a: '1', b: '2' } } })],
    commands: [setColumns(vm1, { entries: { options: { b: '3', 'c:d': '4 5' } } })],
  },
  {
    title: 'changes the MAC and networks of a router port',
    given: router,
    commands: [
      setColumns(['Logical_Router_Port', 'lr-ls'], {
        columns: { mac: '00:00:00:00:00:09', networks: ['10.0.0.1/24', 'fd00::1/64'] },
      }),
    ],
  },
  {
    title: 'sets columns of the only row of a table',
    commands: [
      setColumns(['NB_Global', '.'], { entries: { options: { mac_prefix: '02:00:00' } } }),
    ],
  },
  {
    title: 'sets columns of a row that the batch has inserted',
    commands: [
      ...switchWithPorts,
      setColumns(['Logical_Switch', 'ls'], {
        entries: { other_config: { subnet: '172.16.0.0/24' } },
      }),
    ],
  },
];

export const refusedOnColumns: readonly Scenario[] = [
  {
    title: 'a row that is not there',
    commands: [setColumns(vm1, { columns: { type: 'router' } })],
  },
  {
    title: 'a column that is not there',
    given: switchWithPorts,
    commands: [setColumns(vm1, { columns: { colour: 'red' } })],
  },
  {
    title: 'a number out of range',
    given: switchWithPorts,
    commands: [setColumns(vm1, { columns: { tag: 5000 } })],
  },
  {
    title: 'too many values',
    given: switchWithPorts,
    commands: [setColumns(vm1, { columns: { tag: [1, 2] } })],
  },
  {
    title: 'too few values',
    given: router,
    commands: [setColumns(['Logical_Router', 'lr'], { columns: { name: [] } })],
  },
  {
    title: 'an entry of a column that is no map',
    given: switchWithPorts,
    commands: [setColumns(vm1, { entries: { addresses: { a: 'b' } } })],
  },
  {
    title: 'a row by a name that its table does not go by',
    given: [...router, setGateway('lr-ls', 'kvm1', 1)],
    commands: [setColumns(['Gateway_Chassis', 'lr-ls-kvm1'], { columns: { priority: 2 } })],
  },
];
