import { z } from 'zod';
import { find, lookUp, routerOf } from '../../planning/find.ts';
import { defineCommand } from '../command-definition.ts';
import { flag, objectName } from '../command-fields.ts';
import { option } from '../options.ts';

/** `lrp-del PORT`. Its gateway chassis go with it. */
export const deleteLogicalRouterPort = defineCommand({
  schema: z
    .strictObject({
      type: z.literal('deleteLogicalRouterPort'),
      port: objectName,
      ifExists: flag,
    })
    .readonly(),
  print: ({ port, ifExists }) => [...option('if-exists', ifExists), 'lrp-del', port],
  plan(command, draft) {
    const reference = { id: command.port, field: 'port' };
    const port = (command.ifExists ? lookUp : find)(draft, 'Logical_Router_Port', reference);
    if (!port) return;
    const owner = routerOf(draft, port, 'port');
    const ports = owner.ports.filter((uuid) => uuid !== port._uuid);
    draft.mutate({ table: 'Logical_Router', uuid: owner._uuid, field: 'port' }, { ports });
    draft.delete({ table: 'Logical_Router_Port', uuid: port._uuid, field: 'port' });
  },
});
