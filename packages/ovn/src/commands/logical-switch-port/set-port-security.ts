import { z } from 'zod';
import { find } from '../../planning/find.ts';
import { defineCommand } from '../command-definition.ts';
import { argument, objectName } from '../command-fields.ts';

/** `lsp-set-port-security PORT [ADDRESS]…`. Replaces what the port may send from; none: anything. */
export const setLogicalSwitchPortPortSecurity = defineCommand({
  schema: z
    .strictObject({
      type: z.literal('setLogicalSwitchPortPortSecurity'),
      port: objectName,
      addresses: z.array(argument).readonly(),
    })
    .readonly(),
  print: ({ port, addresses }) => ['lsp-set-port-security', port, ...addresses],
  plan({ port: id, addresses }, draft) {
    const port = find(draft, 'Logical_Switch_Port', { id, field: 'port' });
    const target = { table: 'Logical_Switch_Port', uuid: port._uuid, field: 'addresses' } as const;
    draft.replace(target, { port_security: [...new Set(addresses)] });
  },
});
