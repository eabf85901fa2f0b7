import { describe, expect, it } from 'vitest';
import { InvalidCommandError } from '../errors.ts';
import { parseCommand, parseCommands } from './index.ts';

function refusalOf(parse: () => unknown): InvalidCommandError {
  try {
    parse();
  } catch (error) {
    if (error instanceof InvalidCommandError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

describe('parseCommand', () => {
  it('freezes what it reads, lists and maps too', () => {
    const input = { type: 'setLogicalSwitchPortAddresses', port: 'vm1', addresses: ['unknown'] };
    const command = parseCommand(input);
    expect(command).toEqual(input);
    expect(Object.isFrozen(command)).toBe(true);
    expect(
      command.type === 'setLogicalSwitchPortAddresses' && Object.isFrozen(command.addresses),
    ).toBe(true);
  });

  it.each([
    ['no command', undefined, 'type'],
    ['an unknown type', { type: 'destroyEverything' }, 'type'],
    ['a missing property', { type: 'addLogicalSwitch' }, 'name'],
    ['an empty name', { type: 'addLogicalSwitch', name: '' }, 'name'],
    ['an unknown property', { type: 'addLogicalSwitch', name: 'ls', colour: 'red' }, 'colour'],
    ['the separator of commands as a name', { type: 'addLogicalSwitch', name: '--' }, 'name'],
    ['a zero character', { type: 'addLogicalSwitch', name: 'a\0b' }, 'name'],
    [
      'a parent without a tag',
      { type: 'addLogicalSwitchPort', switch: 's', name: 'p', parent: 'q' },
      'tag',
    ],
    [
      'a priority out of range',
      { type: 'setLogicalRouterPortGatewayChassis', port: 'p', chassis: 'c', priority: 40_000 },
      'priority',
    ],
    [
      'an option name with "="',
      { type: 'setLogicalSwitchPortOptions', port: 'p', options: { 'a=b': 'c' } },
      'options',
    ],
    [
      'an unknown table',
      { type: 'setColumns', table: 'Nope', record: 'r', columns: { a: 1 } },
      'table',
    ],
    ['no column to set', { type: 'setColumns', table: 'NB_Global', record: '.' }, 'columns'],
    [
      'a MAC without a port',
      {
        type: 'addLogicalRouterNat',
        router: 'r',
        natType: 'dnat_and_snat',
        externalIp: '1.1.1.1',
        logicalIp: '2.2.2.2',
        externalMac: '00:00:00:00:00:01',
      },
      'externalMac',
    ],
  ])('refuses %s', (_, input, field) => {
    expect(refusalOf(() => parseCommand(input))).toMatchObject({ commandIndex: 0, field });
  });

  it('says which command of a batch is at fault', () => {
    const batch = [
      { type: 'addLogicalSwitch', name: 'ls' },
      { type: 'addLogicalSwitch', name: 7 },
    ];
    expect(refusalOf(() => parseCommands(batch))).toMatchObject({ commandIndex: 1, field: 'name' });
  });

  it('refuses an unknown type of NAT in ovn-nbctl’s words', () => {
    const input = {
      type: 'addLogicalRouterNat',
      router: 'r',
      natType: 'nat',
      externalIp: '',
      logicalIp: '',
    };
    expect(refusalOf(() => parseCommand(input)).message).toBe(
      'nat: type must be one of "dnat", "snat" and "dnat_and_snat".',
    );
  });
});
