import { RowExistsError } from '../../errors.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag } from '../definition/parameter.ts';

/** `lr-add ROUTER`. */
export const addLogicalRouter = defineCommand({
  type: 'addLogicalRouter',
  name: 'lr-add',
  summary: 'create a logical router named ROUTER',
  parameters: {
    name: argument('ROUTER'),
    mayExist: flag('may-exist'),
  },
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
