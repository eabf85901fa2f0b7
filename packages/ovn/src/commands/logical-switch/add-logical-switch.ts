import { z } from 'zod';
import { RowExistsError } from '../../errors.ts';
import { defineCommand } from '../command-definition.ts';
import { flag, objectName } from '../command-fields.ts';
import { option } from '../options.ts';

/** `ls-add SWITCH`. */
export const addLogicalSwitch = defineCommand({
  schema: z
    .strictObject({
      type: z.literal('addLogicalSwitch'),
      name: objectName,
      mayExist: flag,
    })
    .readonly(),
  print: ({ name, mayExist }) => [...option('may-exist', mayExist), 'ls-add', name],
  plan({ name, mayExist }, draft) {
    draft.expectMatches('Logical_Switch', ['name', name], 'name');
    if (draft.table('Logical_Switch').findBy('name', name).length === 0) {
      draft.insert('Logical_Switch', { name });
    } else if (!mayExist) {
      const message = `${name}: a switch with this name already exists`;
      throw new RowExistsError(message, draft.fault('name'));
    }
  },
});
