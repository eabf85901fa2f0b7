import { z } from 'zod';
import { InvalidCommandError } from '../../errors.ts';
import { find } from '../../planning/find.ts';
import { defineCommand } from '../command-definition.ts';
import { argument, objectName } from '../command-fields.ts';

/** What ovn-nb(5) allows in `Logical_Switch_Port.type`; the empty one is a guest's. */
const portTypes = new Set([
  '',
  'external',
  'l2gateway',
  'localnet',
  'localport',
  'remote',
  'router',
  'virtual',
  'vtep',
]);

/** `lsp-set-type PORT TYPE`. */
export const setLogicalSwitchPortType = defineCommand({
  schema: z
    .strictObject({
      type: z.literal('setLogicalSwitchPortType'),
      port: objectName,
      portType: argument,
    })
    .readonly(),
  print: ({ port, portType }) => ['lsp-set-type', port, portType],
  plan({ port: id, portType }, draft) {
    const port = find(draft, 'Logical_Switch_Port', { id, field: 'port' });
    if (!portTypes.has(portType)) {
      const message = `Logical switch port type '${portType}' is unrecognized. Not setting type.`;
      throw new InvalidCommandError(message, draft.fault('portType'));
    }
    const target = { table: 'Logical_Switch_Port', uuid: port._uuid, field: 'portType' } as const;
    draft.replace(target, { type: portType });
  },
});
