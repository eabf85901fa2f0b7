import { readPriority } from '../../planning/priority.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, numeral } from '../definition/parameter.ts';
import { findGroup, findMember } from './find-group.ts';

/** `ha-chassis-group-set-chassis-prio GROUP CHASSIS PRIORITY`. */
export const setHaChassisGroupChassisPriority = defineCommand({
  type: 'setHaChassisGroupChassisPriority',
  name: 'ha-chassis-group-set-chassis-prio',
  summary: 'set PRIORITY of CHASSIS in the HA chassis group GROUP',
  parameters: {
    group: argument('GROUP', { refersTo: 'HA_Chassis_Group' }),
    chassis: argument('CHASSIS'),
    priority: numeral('PRIORITY'),
  },
  plan({ priority: text, ...names }, draft) {
    const group = findGroup(draft, names.group);
    const priority = readPriority(draft, text, 'priority');
    const uuid = findMember(draft, group, names);
    draft.replace({ table: 'HA_Chassis', uuid, field: 'priority' }, { priority });
  },
});
