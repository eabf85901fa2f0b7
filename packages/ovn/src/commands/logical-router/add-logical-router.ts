import { z } from 'zod';
import { RowExistsError } from '../../errors.ts';
import { defineCommand } from '../command-definition.ts';
import { flag, objectName } from '../command-fields.ts';
import { option } from '../options.ts';

/** `lr-add ROUTER`. */
export const addLogicalRouter = defineCommand({
  schema: z
    .strictObject({
      type: z.literal('addLogicalRouter'),
      name: objectName,
      mayExist: flag,
    })
    .readonly(),
  print: ({ name, mayExist }) => [...option('may-exist', mayExist), 'lr-add', name],
  plan({ name, mayExist }, draft) {
    draft.expectMatches('Logical_Router', ['name', name], 'name');
    if (draft.table('Logical_Router').findBy('name', name).length === 0) {
      draft.insert('Logical_Router', { name });
    } else if (!mayExist) {
      const message = `${name}: a router with this name already exists`;
      throw new RowExistsError(message, draft.fault('name'));
    }
  },
});
