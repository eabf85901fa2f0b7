import { z } from 'zod';
import { find, lookUp } from '../../planning/find.ts';
import { defineCommand } from '../command-definition.ts';
import { flag, objectName } from '../command-fields.ts';
import { option } from '../options.ts';

/** `ls-del SWITCH`. Its ports go with it. */
export const deleteLogicalSwitch = defineCommand({
  schema: z
    .strictObject({
      type: z.literal('deleteLogicalSwitch'),
      switch: objectName,
      ifExists: flag,
    })
    .readonly(),
  print: (command) => [...option('if-exists', command.ifExists), 'ls-del', command.switch],
  plan(command, draft) {
    const reference = { id: command.switch, field: 'switch' };
    const row = (command.ifExists ? lookUp : find)(draft, 'Logical_Switch', reference);
    if (row) draft.delete({ table: 'Logical_Switch', uuid: row._uuid, field: 'switch' });
  },
});
