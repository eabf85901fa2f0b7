import { z } from 'zod';
import { find, lookUp, switchOf } from '../../planning/find.ts';
import { defineCommand } from '../command-definition.ts';
import { flag, objectName } from '../command-fields.ts';
import { option } from '../options.ts';

/** `lsp-del PORT`. */
export const deleteLogicalSwitchPort = defineCommand({
  schema: z
    .strictObject({
      type: z.literal('deleteLogicalSwitchPort'),
      port: objectName,
      ifExists: flag,
    })
    .readonly(),
  print: ({ port, ifExists }) => [...option('if-exists', ifExists), 'lsp-del', port],
  plan(command, draft) {
    const reference = { id: command.port, field: 'port' };
    const port = (command.ifExists ? lookUp : find)(draft, 'Logical_Switch_Port', reference);
    if (!port) return;
    const owner = switchOf(draft, port, 'port');
    const ports = owner.ports.filter((uuid) => uuid !== port._uuid);
    draft.mutate({ table: 'Logical_Switch', uuid: owner._uuid, field: 'port' }, { ports });
    draft.delete({ table: 'Logical_Switch_Port', uuid: port._uuid, field: 'port' });
  },
});
