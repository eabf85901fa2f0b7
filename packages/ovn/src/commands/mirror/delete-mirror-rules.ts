import type { Draft } from '../../planning/draft.ts';
import { find } from '../../planning/find.ts';
import type { MirrorRule } from '../../schema/northbound/mirror-rule.ts';
import { defineCommand, type CommandOf } from '../definition/command-definition.ts';
import { argument, optionalArgument, optionalNumeral } from '../definition/parameter.ts';
import { parseRulePriority } from './rule-priority.ts';
import { rulesOf } from './rules-of.ts';

const parameters = {
  mirror: argument('MIRROR', { refersTo: 'Mirror' }),
  priority: optionalNumeral('PRIORITY'),
  match: optionalArgument('MATCH'),
};

type DeleteMirrorRules = CommandOf<'deleteMirrorRules', typeof parameters>;

/** `mirror-rule-del MIRROR [PRIORITY [MATCH]]`. With only a priority: one of those that have it. */
export const deleteMirrorRules = defineCommand({
  type: 'deleteMirrorRules',
  name: 'mirror-rule-del',
  summary: 'delete a rule of MIRROR, or all of them',
  requires: ['Mirror.mirror_rules', 'Mirror_Rule'],
  parameters,
  plan(command, draft) {
    const mirror = find(draft, 'Mirror', { id: command.mirror, field: 'mirror' });
    const rules = selected(rulesOf(mirror, draft), command, draft);
    const target = { table: 'Mirror', uuid: mirror._uuid, field: 'mirror' } as const;
    const uuids = rules.map(({ _uuid }) => _uuid);
    if (uuids.length > 0) draft.remove(target, 'mirror_rules', uuids);
  },
});

function selected(
  rules: readonly MirrorRule[],
  { priority, match }: DeleteMirrorRules,
  draft: Draft,
): readonly MirrorRule[] {
  if (priority === undefined) return rules;
  const number = parseRulePriority(priority, draft);
  const candidates = rules.filter((rule) => rule.priority === number);
  if (match === undefined) return candidates.slice(0, 1);
  return candidates.filter((rule) => rule.match === match);
}
