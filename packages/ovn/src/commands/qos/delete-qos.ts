import type { Uuid } from '@ovn-console/ovsdb/schema';
import { InvalidCommandError, RowNotFoundError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import { find } from '../../planning/find.ts';
import { isUuid } from '../../planning/uuid.ts';
import { directions, readDirection, readPriority } from '../acl/rule-key.ts';
import { defineCommand, type CommandOf } from '../definition/command-definition.ts';
import { argument, optionalArgument, optionalNumeral } from '../definition/parameter.ts';

const parameters = {
  switch: argument('SWITCH', { refersTo: 'Logical_Switch' }),
  /** A UUID singles out one rule. */
  direction: optionalArgument('{DIRECTION | UUID}', { choices: directions }),
  priority: optionalNumeral('PRIORITY'),
  match: optionalArgument('MATCH'),
};

type DeleteQos = CommandOf<'deleteQos', typeof parameters>;

/** `qos-del SWITCH [{DIRECTION | UUID} [PRIORITY MATCH]]`. With nothing else: all rules. */
export const deleteQos = defineCommand({
  type: 'deleteQos',
  name: 'qos-del',
  summary: 'remove QoS rules from SWITCH',
  parameters,
  plan(command, draft) {
    const owner = find(draft, 'Logical_Switch', { id: command.switch, field: 'switch' });
    const target = { table: 'Logical_Switch', uuid: owner._uuid, field: 'switch' } as const;
    if (command.direction === undefined) {
      draft.replace(target, { qos_rules: [] });
      return;
    }
    const rules = draft.table('Logical_Switch').settled(owner, 'qos_rules');
    draft.remove(target, 'qos_rules', chosen(command, draft, rules));
  },
});

function chosen(
  { direction: which = '', priority: priorityText, match }: DeleteQos,
  draft: Draft,
  rules: readonly Uuid[],
): Uuid[] {
  if (isUuid(which)) {
    if (priorityText !== undefined) {
      const message = 'uuid must be the only argument';
      throw new InvalidCommandError(message, draft.fault('priority'));
    }
    if (rules.includes(which.toLowerCase())) return [which.toLowerCase()];
    throw new RowNotFoundError('uuid is not found', draft.fault('direction'));
  }
  const direction = readDirection(which, draft);
  const priority = priorityText === undefined ? undefined : readPriority(priorityText, draft);
  if (priority !== undefined && match === undefined) {
    const message = 'cannot specify priority without match';
    throw new InvalidCommandError(message, draft.fault('match'));
  }
  const found = draft
    .table('QoS')
    .getAll(rules.toSorted())
    .filter((qos) => qos.direction === direction)
    .filter((qos) => priority === undefined || qos.priority === priority)
    .filter((qos) => match === undefined || qos.match === match);
  const removed = match === undefined ? found : found.slice(0, 1);
  for (const { _uuid: uuid } of removed) {
    draft.expectRow({ table: 'QoS', uuid, field: 'match' }, ['direction', 'priority', 'match']);
  }
  return removed.map(({ _uuid }) => _uuid);
}
