import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';

/** `ha-chassis-group-add GROUP`. That the name is free is for the server to say. */
export const addHaChassisGroup = defineCommand({
  type: 'addHaChassisGroup',
  name: 'ha-chassis-group-add',
  summary: 'create an HA chassis group GROUP',
  parameters: { name: argument('GROUP') },
  plan({ name }, draft) {
    draft.insert('HA_Chassis_Group', { name });
  },
});
