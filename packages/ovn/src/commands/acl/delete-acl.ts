import { InvalidCommandError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import type { Acl } from '../../schema/northbound/acl.ts';
import { defineCommand, type CommandOf } from '../definition/command-definition.ts';
import { option, optionalArgument, optionalNumeral } from '../definition/parameter.ts';
import { findAclOwner, ownerParameters, type AclOwner } from './acl-owner.ts';
import { readTier } from './read-tier.ts';
import { directions, readDirection, readPriority, type RuleKey } from './rule-key.ts';

const parameters = {
  owner: ownerParameters.owner,
  direction: optionalArgument('DIRECTION', { choices: directions }),
  priority: optionalNumeral('PRIORITY'),
  match: optionalArgument('MATCH'),
  ownerType: ownerParameters.ownerType,
  tier: option('tier', 'TIER', { requires: 'ACL.tier', choices: ['0', '1', '2', '3'] }),
};

type DeleteAcl = CommandOf<'deleteAcl', typeof parameters>;

/** `acl-del {SWITCH | PORTGROUP} [DIRECTION [PRIORITY MATCH]]`. With nothing else: all ACLs. */
export const deleteAcl = defineCommand({
  type: 'deleteAcl',
  name: 'acl-del',
  summary: 'remove ACLs from SWITCH/PORTGROUP',
  parameters,
  plan(command, draft) {
    const owner = findAclOwner(draft, command);
    const wanted = readWanted(command, draft);
    if (Object.keys(wanted).length === 0) {
      draft.replace(owner.target, { acls: [] });
      return;
    }
    const removed = matching(draft, owner, wanted);
    for (const { _uuid: uuid } of removed) {
      const columns = ['direction', 'priority', 'match'] as const;
      draft.expectRow({ table: 'ACL', uuid, field: 'match' }, columns);
    }
    draft.remove(
      owner.target,
      'acls',
      removed.map(({ _uuid }) => _uuid),
    );
  },
});

/** What the ACLs to delete have in common. */
type Wanted = Partial<RuleKey & { readonly tier: number }>;

function readWanted({ tier, direction, priority, match }: DeleteAcl, draft: Draft): Wanted {
  const wanted = {
    ...(tier !== undefined && { tier: readTier(tier, draft) }),
    ...(direction !== undefined && { direction: readDirection(direction, draft) }),
    ...(priority !== undefined && { priority: readPriority(priority, draft) }),
  };
  if (match !== undefined) return { ...wanted, match };
  if (priority === undefined) return wanted;
  throw new InvalidCommandError('cannot specify priority without match', draft.fault('match'));
}

/**
 * Of several ACLs of one key (one of them after load balancing, for example) ovn-nbctl deleted the
 * one with the lowest UUID only, before there were tiers.
 */
function matching(draft: Draft, { target, row }: AclOwner, wanted: Wanted): readonly Acl[] {
  const uuids = draft.table(target.table).settled(row, 'acls');
  const { match } = wanted;
  const found = candidates(draft, uuids, match).filter((acl) => isWanted(acl, wanted));
  if (match === undefined || draft.has('ACL', 'tier')) return found;
  return found.toSorted((one, other) => (one._uuid < other._uuid ? -1 : 1)).slice(0, 1);
}

function candidates(draft: Draft, uuids: readonly string[], match: string | undefined): Acl[] {
  if (match === undefined) return draft.table('ACL').getAll(uuids);
  draft.expectMatches('ACL', ['match', match], 'match');
  const own = new Set(uuids);
  return draft
    .table('ACL')
    .findBy('match', match)
    .filter(({ _uuid }) => own.has(_uuid));
}

function isWanted(acl: Acl, { tier, direction, priority }: Wanted): boolean {
  return (
    (tier === undefined || acl.tier === tier) &&
    (direction === undefined || acl.direction === direction) &&
    (priority === undefined || acl.priority === priority)
  );
}
