import { InvalidCommandError, RowExistsError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import { find } from '../../planning/find.ts';
import type { MirrorRule } from '../../schema/northbound/mirror-rule.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, numeral } from '../definition/parameter.ts';
import { parseRulePriority } from './rule-priority.ts';
import { compareRules, rulesOf } from './rules-of.ts';

const actions = ['mirror', 'skip'] as const;

/** `mirror-rule-add MIRROR PRIORITY MATCH ACTION`. */
export const addMirrorRule = defineCommand({
  type: 'addMirrorRule',
  name: 'mirror-rule-add',
  summary: 'add a rule to MIRROR that copies or skips what matches',
  requires: ['Mirror.mirror_rules', 'Mirror_Rule'],
  parameters: {
    mirror: argument('MIRROR', { refersTo: 'Mirror' }),
    priority: numeral('PRIORITY'),
    match: argument('MATCH'),
    action: argument('ACTION', { choices: actions }),
  },
  plan(command, draft) {
    const mirror = find(draft, 'Mirror', { id: command.mirror, field: 'mirror' });
    const priority = parseRulePriority(command.priority, draft);
    const rule = { priority, match: command.match, action: parseAction(command.action, draft) };
    if (rulesOf(mirror, draft).some((existing) => compareRules(existing, rule) === 0)) {
      const message = `Same mirror-rule already exists on the mirror ${command.mirror}.`;
      throw new RowExistsError(message, draft.fault('match'));
    }
    const target = { table: 'Mirror', uuid: mirror._uuid, field: 'mirror' } as const;
    draft.expectRow(target, ['mirror_rules']);
    draft.add(target, 'mirror_rules', [draft.insert('Mirror_Rule', rule)]);
  },
});

function parseAction(text: string, draft: Draft): MirrorRule['action'] {
  const action = actions.find((known) => known === text);
  if (action) return action;
  const message = `${text}: action must be one of "mirror", "skip"`;
  throw new InvalidCommandError(message, draft.fault('action'));
}
