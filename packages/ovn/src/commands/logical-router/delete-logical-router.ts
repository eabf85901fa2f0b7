import { z } from 'zod';
import { find, lookUp } from '../../planning/find.ts';
import { defineCommand } from '../command-definition.ts';
import { flag, objectName } from '../command-fields.ts';
import { option } from '../options.ts';

/** `lr-del ROUTER`. Its ports, routes and NAT rules go with it. */
export const deleteLogicalRouter = defineCommand({
  schema: z
    .strictObject({
      type: z.literal('deleteLogicalRouter'),
      router: objectName,
      ifExists: flag,
    })
    .readonly(),
  print: (command) => [...option('if-exists', command.ifExists), 'lr-del', command.router],
  plan(command, draft) {
    const reference = { id: command.router, field: 'router' };
    const row = (command.ifExists ? lookUp : find)(draft, 'Logical_Router', reference);
    if (row) draft.delete({ table: 'Logical_Router', uuid: row._uuid, field: 'router' });
  },
});
