import { z } from 'zod';
import { find } from '../../planning/find.ts';
import { defineCommand } from '../command-definition.ts';
import { objectName } from '../command-fields.ts';

/** `lsp-set-enabled PORT enabled|disabled`. */
export const setLogicalSwitchPortEnabled = defineCommand({
  schema: z
    .strictObject({
      type: z.literal('setLogicalSwitchPortEnabled'),
      port: objectName,
      enabled: z.boolean(),
    })
    .readonly(),
  print: ({ port, enabled }) => ['lsp-set-enabled', port, enabled ? 'enabled' : 'disabled'],
  plan({ port: id, enabled }, draft) {
    const port = find(draft, 'Logical_Switch_Port', { id, field: 'port' });
    const target = { table: 'Logical_Switch_Port', uuid: port._uuid, field: 'enabled' } as const;
    draft.replace(target, { enabled });
  },
});
