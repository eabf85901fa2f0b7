import { RowExistsError } from '../../errors.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag } from '../definition/parameter.ts';

/** `ls-add SWITCH`. */
export const addLogicalSwitch = defineCommand({
  type: 'addLogicalSwitch',
  name: 'ls-add',
  summary: 'create a logical switch named SWITCH',
  parameters: {
    name: argument('SWITCH'),
    mayExist: flag('may-exist'),
  },
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
