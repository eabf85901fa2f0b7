import { compareAtoms } from '../../nbctl/values/atom.ts';
import type { Draft } from '../../planning/draft.ts';
import type { MirrorRule } from '../../schema/northbound/mirror-rule.ts';
import type { Mirror } from '../../schema/northbound/mirror.ts';

/** A mirror's rules by UUID, as ovn-nbctl sees them: none where the server knows no rules. */
export function rulesOf(mirror: Mirror, draft: Draft): MirrorRule[] {
  if (!draft.has('Mirror', 'mirror_rules')) return [];
  const uuids = draft.table('Mirror').settled(mirror, 'mirror_rules');
  return draft.table('Mirror_Rule').getAll(uuids.toSorted());
}

/** By priority, then by what they say. */
export function compareRules(
  one: Omit<MirrorRule, '_uuid'>,
  other: Omit<MirrorRule, '_uuid'>,
): number {
  return (
    one.priority - other.priority ||
    compareAtoms(one.match, other.match) ||
    compareAtoms(one.action, other.action)
  );
}
