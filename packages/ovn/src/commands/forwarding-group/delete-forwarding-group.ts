import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag } from '../definition/parameter.ts';
import { lookUpForwardingGroup, switchOfGroup } from './find-forwarding-group.ts';

/**
 * `fwd-group-del GROUP`. One that is not there, or whose first port is not, is no error, with or
 * without `--if-exists`: as in ovn-nbctl.
 */
export const deleteForwardingGroup = defineCommand({
  type: 'deleteForwardingGroup',
  name: 'fwd-group-del',
  summary: 'delete the forwarding group GROUP',
  parameters: {
    group: argument('GROUP', { refersTo: 'Forwarding_Group' }),
    ifExists: flag('if-exists'),
  },
  plan(command, draft) {
    const group = lookUpForwardingGroup(draft, { id: command.group, field: 'group' });
    const owner = group && switchOfGroup(draft, group, 'group');
    if (!group || !owner) return;
    const uuids = draft.table('Logical_Switch').settled(owner, 'forwarding_groups').toSorted();
    const groups = draft.table('Forwarding_Group').getAll(uuids);
    const namesake = groups.find(({ name }) => name === group.name);
    if (!namesake) return;
    const target = { table: 'Logical_Switch', uuid: owner._uuid, field: 'group' } as const;
    draft.remove(target, 'forwarding_groups', [namesake._uuid]);
    draft.delete({ table: 'Forwarding_Group', uuid: group._uuid, field: 'group' });
  },
});
