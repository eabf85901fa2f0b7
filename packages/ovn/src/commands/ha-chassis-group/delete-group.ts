import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';
import { findGroup } from './find-group.ts';

/** `ha-chassis-group-del GROUP`. Its chassis go with it. */
export const deleteHaChassisGroup = defineCommand({
  type: 'deleteHaChassisGroup',
  name: 'ha-chassis-group-del',
  summary: 'delete the HA chassis group GROUP',
  parameters: { group: argument('GROUP', { refersTo: 'HA_Chassis_Group' }) },
  plan({ group }, draft) {
    const { _uuid: uuid } = findGroup(draft, group);
    draft.delete({ table: 'HA_Chassis_Group', uuid, field: 'group' });
  },
});
