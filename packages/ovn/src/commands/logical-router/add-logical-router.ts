import { InvalidCommandError, RowExistsError } from '../../errors.ts';
import { defineCommand, type CommandOf } from '../definition/command-definition.ts';
import { flag, optionalArgument } from '../definition/parameter.ts';

const parameters = {
  name: optionalArgument('ROUTER'),
  mayExist: flag('may-exist'),
  addDuplicate: flag('add-duplicate'),
};

type AddLogicalRouter = CommandOf<'addLogicalRouter', typeof parameters>;

/** `lr-add [ROUTER]`. Without a name, only its UUID tells the router from others. */
export const addLogicalRouter = defineCommand({
  type: 'addLogicalRouter',
  name: 'lr-add',
  summary: 'create a logical router named ROUTER',
  parameters,
  plan(command, draft) {
    const [message, field] = contradictionIn(command) ?? [];
    if (message !== undefined) throw new InvalidCommandError(message, draft.fault(field ?? 'name'));
    const { name, mayExist, addDuplicate } = command;
    if (name === undefined || addDuplicate) {
      draft.insert('Logical_Router', name === undefined ? {} : { name });
      return;
    }
    draft.expectMatches('Logical_Router', ['name', name], 'name');
    if (draft.table('Logical_Router').findBy('name', name).length === 0) {
      draft.insert('Logical_Router', { name });
    } else if (!mayExist) {
      const problem = `${name}: a router with this name already exists`;
      throw new RowExistsError(problem, draft.fault('name'));
    }
  },
});

/** What is wrong with the options, and which of them is at fault. */
function contradictionIn(
  command: AddLogicalRouter,
): readonly [message: string, field: string] | undefined {
  const { name, mayExist, addDuplicate } = command;
  if (mayExist && addDuplicate) {
    return ['--may-exist and --add-duplicate may not be used together', 'addDuplicate'];
  }
  if (name !== undefined) return undefined;
  if (mayExist) return ['--may-exist requires specifying a name', 'mayExist'];
  return addDuplicate ? ['--add-duplicate requires specifying a name', 'addDuplicate'] : undefined;
}
