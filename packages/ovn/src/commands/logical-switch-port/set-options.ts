import { z } from 'zod';
import { find } from '../../planning/find.ts';
import { defineCommand } from '../command-definition.ts';
import { argument, objectName } from '../command-fields.ts';

const optionName = objectName.refine((key) => !key.includes('='), 'an option name has no "="');

/** `lsp-set-options PORT [KEY=VALUE]…`. Replaces all options. */
export const setLogicalSwitchPortOptions = defineCommand({
  schema: z
    .strictObject({
      type: z.literal('setLogicalSwitchPortOptions'),
      port: objectName,
      options: z.record(optionName, argument).readonly(),
    })
    .readonly(),
  print: ({ port, options }) => [
    'lsp-set-options',
    port,
    ...Object.entries(options).map(([key, value]) => `${key}=${value}`),
  ],
  plan({ port: id, options }, draft) {
    const port = find(draft, 'Logical_Switch_Port', { id, field: 'port' });
    const target = { table: 'Logical_Switch_Port', uuid: port._uuid, field: 'options' } as const;
    draft.replace(target, { options: new Map(Object.entries(options)) });
  },
});
