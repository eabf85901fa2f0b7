import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';
import { findGroup, findMember } from './find-group.ts';

/** `ha-chassis-group-remove-chassis GROUP CHASSIS`. */
export const removeHaChassisGroupChassis = defineCommand({
  type: 'removeHaChassisGroupChassis',
  name: 'ha-chassis-group-remove-chassis',
  summary: 'remove CHASSIS from the HA chassis group GROUP',
  parameters: {
    group: argument('GROUP', { refersTo: 'HA_Chassis_Group' }),
    chassis: argument('CHASSIS'),
  },
  plan(names, draft) {
    const group = findGroup(draft, names.group);
    const uuid = findMember(draft, group, names);
    const target = { table: 'HA_Chassis_Group', uuid: group._uuid, field: 'group' } as const;
    draft.remove(target, 'ha_chassis', [uuid]);
    draft.delete({ table: 'HA_Chassis', uuid, field: 'chassis' });
  },
});
