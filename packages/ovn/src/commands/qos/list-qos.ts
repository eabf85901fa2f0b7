import { find } from '../../planning/find.ts';
import type { Qos } from '../../schema/northbound/qos.ts';
import { compareRules, printRuleKey } from '../acl/rule-key.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';

/** `qos-list SWITCH`. */
export const listQos = defineCommand({
  type: 'listQos',
  name: 'qos-list',
  summary: 'print QoS rules for SWITCH',
  parameters: { switch: argument('SWITCH', { refersTo: 'Logical_Switch' }) },
  isReading: true,
  plan(command, draft, output) {
    const owner = find(draft, 'Logical_Switch', { id: command.switch, field: 'switch' });
    const uuids = draft.table('Logical_Switch').settled(owner, 'qos_rules');
    const rules = draft.table('QoS').getAll(uuids.toSorted()).toSorted(compareRules);
    output.write(...rules.map((qos) => `${printQos(qos)}\n`));
  },
});

function printQos(qos: Qos): string {
  const values = [
    ['rate', qos.bandwidth.get('rate')],
    ['burst', qos.bandwidth.get('burst')],
    ['dscp', qos.action.get('dscp')],
    ['mark', qos.action.get('mark')],
  ] as const;
  const settings = values.filter(([, value]) => value !== undefined);
  return [printRuleKey(qos), ...settings.map(([key, value]) => `${key}=${value}`)].join(' ');
}
