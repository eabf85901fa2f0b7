import { RowExistsError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import { find } from '../../planning/find.ts';
import type { LogicalSwitch } from '../../schema/northbound/logical-switch.ts';
import {
  compareRules,
  directions,
  readDirection,
  readPriority,
  type RuleKey,
} from '../acl/rule-key.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag, numeral, restArguments } from '../definition/parameter.ts';
import { readQosSettings } from './qos-settings.ts';

const settingsUsage = '[mark=MARK] [dscp=DSCP] [rate=RATE [burst=BURST]]';

/** `qos-add SWITCH DIRECTION PRIORITY MATCH [mark=MARK] [dscp=DSCP] [rate=RATE [burst=BURST]]`. */
export const addQos = defineCommand({
  type: 'addQos',
  name: 'qos-add',
  summary: 'add an QoS rule to SWITCH',
  parameters: {
    switch: argument('SWITCH', { refersTo: 'Logical_Switch' }),
    direction: argument('DIRECTION', { choices: directions }),
    priority: numeral('PRIORITY'),
    match: argument('MATCH'),
    /** `rate=`, `burst=`, `dscp=` and `mark=`, up to three of them. */
    settings: restArguments(settingsUsage, {}, 1),
    mayExist: flag('may-exist'),
  },
  syntax: {
    minimum: 5,
    maximum: 7,
    usage: `SWITCH DIRECTION PRIORITY MATCH ${settingsUsage}`,
    read: ([owner, direction, priority, match, ...settings]) => {
      return { switch: owner, direction, priority, match, settings };
    },
    print: (command) => [
      command.switch,
      command.direction,
      command.priority,
      command.match,
      ...command.settings,
    ],
  },
  plan(command, draft) {
    const direction = readDirection(command.direction, draft);
    const priority = readPriority(command.priority, draft);
    const owner = find(draft, 'Logical_Switch', { id: command.switch, field: 'switch' });
    const settings = readQosSettings(command.settings, draft);
    const key = { direction, priority, match: command.match };
    if (!hasSame(draft, owner, key)) {
      const uuid = draft.insert('QoS', { ...key, ...settings });
      const target = { table: 'Logical_Switch', uuid: owner._uuid, field: 'switch' } as const;
      draft.add(target, 'qos_rules', [uuid]);
    } else if (!command.mayExist) {
      const message = `Same qos already existed on the ls ${command.switch}.`;
      throw new RowExistsError(message, draft.fault('match'));
    }
  },
});

/** Whether the switch has had such a rule already; as for ovn-nbctl, before this batch. */
function hasSame(draft: Draft, owner: LogicalSwitch, key: RuleKey): boolean {
  draft.expectMatches('QoS', ['match', key.match], 'match');
  const same = draft
    .table('QoS')
    .findBy('match', key.match)
    .filter((qos) => compareRules(qos, key) === 0);
  if (same.length === 0) return false;
  const rules = new Set(draft.table('Logical_Switch').settled(owner, 'qos_rules'));
  return same.some(({ _uuid }) => rules.has(_uuid));
}
