import { compareAtoms } from '../../nbctl/values/atom.ts';
import type { Draft } from '../../planning/draft.ts';
import type { Acl } from '../../schema/northbound/acl.ts';
import { compareDirections, type RuleKey } from './rule-key.ts';

/** What tells the ACLs of one owner apart. */
export interface AclKey extends RuleKey {
  readonly isAfterLoadBalancing: boolean;
  /** 0 on servers that do not know tiers. */
  readonly tier: number;
}

export function keyOf(acl: Acl, draft: Draft): AclKey {
  return {
    direction: acl.direction,
    priority: acl.priority,
    match: acl.match,
    isAfterLoadBalancing: isAfterLoadBalancing(acl),
    tier: draft.has('ACL', 'tier') ? acl.tier : 0,
  };
}

export function isAfterLoadBalancing({ options }: Pick<Acl, 'options'>): boolean {
  return options.get('apply-after-lb')?.toLowerCase() === 'true';
}

/** The order in which ovn-nbctl lists ACLs; 0 for two of which an owner has only one. */
export function compareAcls(one: AclKey, other: AclKey): number {
  return (
    compareDirections(one, other) ||
    Number(one.isAfterLoadBalancing) - Number(other.isAfterLoadBalancing) ||
    other.priority - one.priority ||
    other.tier - one.tier ||
    compareAtoms(one.match, other.match)
  );
}
