import { findAll } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, restArguments } from '../definition/parameter.ts';

/** `pg-add GROUP [PORT]...`. The server sees to it that no two have the same name. */
export const addPortGroup = defineCommand({
  type: 'addPortGroup',
  name: 'pg-add',
  summary: 'Create port group GROUP with optional PORTs',
  parameters: {
    name: argument('GROUP'),
    ports: restArguments('PORT', { refersTo: 'Logical_Switch_Port' }),
  },
  plan({ name, ports }, draft) {
    draft.insert('Port_Group', {
      name,
      ports: findAll(draft, 'Logical_Switch_Port', { ids: ports, field: 'ports' }),
    });
  },
});
