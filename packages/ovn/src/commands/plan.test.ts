import { describe, expect, it } from 'vitest';
import { networkOf } from '../testing/network-of.ts';
import { addPort, addSwitch, setAddresses } from '../testing/scenarios/scenario.ts';
import {
  bumpNbCfg,
  InvalidCommandError,
  parseArguments,
  plan,
  RowNotFoundError,
  type Command,
} from './index.ts';

const nothing = networkOf([]);
const batch = [addSwitch('ls'), addPort('ls', 'vm1'), setAddresses('vm1', 'unknown')];

function operationsOf(commands: readonly Command[]): string[] {
  return plan(commands, nothing).operations.map((operation) =>
    'table' in operation ? `${operation.op} ${operation.table}` : operation.op,
  );
}

describe('plan', () => {
  it('writes a new row once, with all that later commands give it', () => {
    const { operations } = plan(batch, nothing);
    expect(operations.filter(({ op }) => op !== 'wait')).toEqual([
      {
        op: 'insert',
        table: 'Logical_Switch',
        'uuid-name': 'Logical_Switch_1',
        row: { name: 'ls', ports: ['set', [['named-uuid', 'Logical_Switch_Port_2']]] },
      },
      {
        op: 'insert',
        table: 'Logical_Switch_Port',
        'uuid-name': 'Logical_Switch_Port_2',
        row: { name: 'vm1', addresses: ['set', ['unknown']] },
      },
    ]);
  });

  it('puts guards first, each once', () => {
    expect(operationsOf(batch)).toEqual([
      'wait Logical_Switch',
      'wait Logical_Switch_Port',
      'insert Logical_Switch',
      'insert Logical_Switch_Port',
    ]);
  });

  it('does not write a row that the batch deletes again', () => {
    const commands: Command[] = [...batch, { type: 'deleteLogicalSwitchPort', port: 'vm1' }];
    expect(operationsOf(commands)).toEqual([
      'wait Logical_Switch',
      'wait Logical_Switch_Port',
      'insert Logical_Switch',
    ]);
  });

  it('lets each command see all that those before it have done', () => {
    const lines = [
      'lr-add lr',
      'lrp-add lr gw 00:00:00:00:00:01 10.0.0.1/24',
      'lrp-set-gateway-chassis gw kvm1 10',
      'lr-route-add lr 0.0.0.0/0 10.0.0.254',
      '--gateway-port=gw lr-nat-add lr snat 10.0.0.9 172.16.0.0/24',
      'lr-route-list lr',
      'lr-nat-list lr',
      'lr-route-del lr 0.0.0.0/0',
    ];
    const { outputs } = plan(parseArguments(lines.join(' -- ').split(' ')), nothing);
    const parts = outputs.flatMap((output) => output.parts);
    const printed = parts.filter((part) => typeof part === 'string').join('');
    expect(printed).toContain('0.0.0.0/0                10.0.0.254 dst-ip');
    expect(printed).toContain('172.16.0.0/24');
  });

  it('is the same for the same commands and contents', () => {
    expect(plan(batch, nothing)).toEqual(plan(batch, nothing));
  });

  it.each([
    [addPort('nowhere', 'vm2'), RowNotFoundError, 'switch', 'nowhere: switch name not found'],
    [
      { type: 'setLogicalSwitchPortType', port: 'vm1', portType: 'x' },
      InvalidCommandError,
      'portType',
      "Logical switch port type 'x' is unrecognized. Not setting type.",
    ],
  ] as const)('says which command and property is at fault: %j', (...example) => {
    const [command, type, field, message] = example;
    const refused = (): unknown => plan([...batch, command], nothing);
    expect(refused).toThrow(type);
    expect(refused).toThrow(expect.objectContaining({ commandIndex: 3, field, message }));
  });
});

describe('bumpNbCfg', () => {
  it('counts nothing where there is no NB_Global row', () => {
    expect(bumpNbCfg(nothing)).toBeUndefined();
  });
});
