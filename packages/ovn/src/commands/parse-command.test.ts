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
    ['a missing property', { type: 'deleteLogicalSwitch' }, 'switch'],
    ['an unknown property', { type: 'addLogicalSwitch', name: 'ls', colour: 'red' }, 'colour'],
    ['the separator of commands as a name', { type: 'addLogicalSwitch', name: '--' }, 'name'],
    ['a zero character', { type: 'addLogicalSwitch', name: 'a\0b' }, 'name'],
    [
      'an argument after one that is left out',
      { type: 'addLogicalSwitchPort', switch: 's', name: 'p', tag: 1 },
      'parent',
    ],
    [
      'an option name with "="',
      { type: 'setLogicalSwitchPortOptions', port: 'p', options: { 'a=b': 'c' } },
      'options',
    ],
    [
      'nothing where something must be said',
      { type: 'setColumns', table: 'Logical_Switch', record: 'ls', assignments: [] },
      'assignments',
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
});
