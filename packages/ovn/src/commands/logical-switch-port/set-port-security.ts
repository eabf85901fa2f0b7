import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, restArguments } from '../definition/parameter.ts';

/** `lsp-set-port-security PORT [ADDRESS]…`. Replaces what the port may send from; none: anything. */
export const setLogicalSwitchPortPortSecurity = defineCommand({
  type: 'setLogicalSwitchPortPortSecurity',
  name: 'lsp-set-port-security',
  summary: 'set port security addresses for PORT',
  parameters: {
    port: argument('PORT', { refersTo: 'Logical_Switch_Port' }),
    addresses: restArguments('ADDRESS'),
  },
  plan({ port: id, addresses }, draft) {
    const port = find(draft, 'Logical_Switch_Port', { id, field: 'port' });
    const target = { table: 'Logical_Switch_Port', uuid: port._uuid, field: 'addresses' } as const;
    draft.replace(target, { port_security: [...new Set(addresses)] });
  },
});
