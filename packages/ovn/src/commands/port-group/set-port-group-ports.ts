import { find, findAll } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, restArguments } from '../definition/parameter.ts';

/** `pg-set-ports GROUP PORT...`. These ports instead of those that are in it. */
export const setPortGroupPorts = defineCommand({
  type: 'setPortGroupPorts',
  name: 'pg-set-ports',
  summary: 'Set PORTs on port group GROUP',
  parameters: {
    group: argument('GROUP', { refersTo: 'Port_Group' }),
    ports: restArguments('PORT', { refersTo: 'Logical_Switch_Port' }, 1),
  },
  plan({ group: id, ports }, draft) {
    const group = find(draft, 'Port_Group', { id, field: 'group' });
    const target = { table: 'Port_Group', uuid: group._uuid, field: 'ports' } as const;
    draft.replace(target, {
      ports: findAll(draft, 'Logical_Switch_Port', { ids: ports, field: 'ports' }),
    });
  },
});
