import { RowExistsError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { compareAcls, keyOf, type AclKey } from './acl-key.ts';
import { readLabel, readLogging, setSamples } from './acl-options.ts';
import { findAclOwner, type AclOwner } from './acl-owner.ts';
import { addAclParameters, type AddAcl } from './add-acl-command.ts';
import { readAction } from './read-action.ts';
import { readTier } from './read-tier.ts';
import { readDirection, readPriority } from './rule-key.ts';

/** `acl-add {SWITCH | PORTGROUP} DIRECTION PRIORITY MATCH ACTION [NETWORK-FUNCTION-GROUP]`. */
export const addAcl = defineCommand({
  type: 'addAcl',
  name: 'acl-add',
  summary: 'add an ACL to SWITCH/PORTGROUP',
  parameters: addAclParameters,
  plan(command, draft) {
    const owner = findAclOwner(draft, command);
    const direction = readDirection(command.direction, draft);
    const priority = readPriority(command.priority, draft);
    const { match } = command;
    // Samples are set as `set` does, on a row that is there; it may have to go again.
    const uuid = draft.insert('ACL', {
      direction,
      priority,
      match,
      action: readAction(command.action, draft),
      ...networkFunctionGroup(command, draft),
      ...readLogging(command, draft),
    });
    setSamples(command, draft, uuid);
    const isAfterLoadBalancing = direction === 'from-lport' && command.applyAfterLb === true;
    const values = {
      ...readLabel(command, draft),
      ...(isAfterLoadBalancing && { options: new Map([['apply-after-lb', 'true']]) }),
      ...(command.tier !== undefined && { tier: readTier(command.tier, draft) }),
    };
    draft.mutate({ table: 'ACL', uuid, field: 'match' }, values);
    const key = { direction, priority, match, isAfterLoadBalancing, tier: values.tier ?? 0 };
    if (!hasSame(draft, owner, key)) draft.add(owner.target, 'acls', [uuid]);
    else if (command.mayExist) draft.delete({ table: 'ACL', uuid, field: 'match' });
    else {
      const message = `Same ACL already existed on the ls ${command.owner}.`;
      throw new RowExistsError(message, draft.fault('match'));
    }
  },
});

function networkFunctionGroup(
  { networkFunctionGroup: id }: AddAcl,
  draft: Draft,
): { network_function_group?: string } {
  if (id === undefined) return {};
  const group = find(draft, 'Network_Function_Group', { id, field: 'networkFunctionGroup' });
  return { network_function_group: group._uuid };
}

/** Whether the owner has such an ACL already; for ovn-nbctl, whether it had before this batch. */
function hasSame(draft: Draft, { target, row }: AclOwner, key: AclKey): boolean {
  draft.expectMatches('ACL', ['match', key.match], 'match');
  const same = draft
    .table('ACL')
    .findBy('match', key.match)
    .filter((acl) => compareAcls(keyOf(acl, draft), key) === 0)
    .filter(({ _uuid }) => !(draft.seesAsOvnNbctl && draft.table('ACL').isNew(_uuid)));
  if (same.length === 0) return false;
  const acls = new Set(draft.table(target.table).settled(row, 'acls'));
  return same.some(({ _uuid }) => acls.has(_uuid));
}
