import { readPriority } from '../../planning/priority.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, numeral } from '../definition/parameter.ts';
import { findGroup, memberNamed } from './find-group.ts';

/** `ha-chassis-group-add-chassis GROUP CHASSIS PRIORITY`; one that is there gets the priority. */
export const addHaChassisGroupChassis = defineCommand({
  type: 'addHaChassisGroupChassis',
  name: 'ha-chassis-group-add-chassis',
  summary: 'add CHASSIS with PRIORITY to the HA chassis group GROUP',
  parameters: {
    group: argument('GROUP', { refersTo: 'HA_Chassis_Group' }),
    chassis: argument('CHASSIS'),
    priority: numeral('PRIORITY'),
  },
  plan({ group: id, chassis, priority: text }, draft) {
    const group = findGroup(draft, id);
    const priority = readPriority(draft, text, 'priority');
    const member = memberNamed(draft, group, chassis);
    if (member) {
      const target = { table: 'HA_Chassis', uuid: member._uuid, field: 'priority' } as const;
      draft.replace(target, { priority });
      return;
    }
    const target = { table: 'HA_Chassis_Group', uuid: group._uuid, field: 'group' } as const;
    draft.add(target, 'ha_chassis', [
      draft.insert('HA_Chassis', { chassis_name: chassis, priority }),
    ]);
  },
});
