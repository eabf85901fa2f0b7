import { find, lookUp } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag } from '../definition/parameter.ts';

/** `ls-del SWITCH`. Its ports go with it. */
export const deleteLogicalSwitch = defineCommand({
  type: 'deleteLogicalSwitch',
  name: 'ls-del',
  summary: 'delete SWITCH and all its ports',
  parameters: {
    switch: argument('SWITCH', { refersTo: 'Logical_Switch' }),
    ifExists: flag('if-exists'),
  },
  plan(command, draft) {
    const reference = { id: command.switch, field: 'switch' };
    const row = (command.ifExists ? lookUp : find)(draft, 'Logical_Switch', reference);
    if (row) draft.delete({ table: 'Logical_Switch', uuid: row._uuid, field: 'switch' });
  },
});
