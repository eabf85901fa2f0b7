import { InvalidCommandError, RowExistsError } from '../../errors.ts';
import { defineCommand, type CommandOf } from '../definition/command-definition.ts';
import { flag, optionalArgument } from '../definition/parameter.ts';

const parameters = {
  name: optionalArgument('SWITCH'),
  mayExist: flag('may-exist'),
  addDuplicate: flag('add-duplicate'),
};

type AddLogicalSwitch = CommandOf<'addLogicalSwitch', typeof parameters>;

/** `ls-add [SWITCH]`. Without a name, only its UUID tells the switch from others. */
export const addLogicalSwitch = defineCommand({
  type: 'addLogicalSwitch',
  name: 'ls-add',
  summary: 'create a logical switch named SWITCH',
  parameters,
  plan(command, draft) {
    const contradiction = contradictionIn(command);
    if (contradiction) throw new InvalidCommandError(contradiction.message, draft.fault(contradiction.field)); // prettier-ignore
    const { name, mayExist, addDuplicate } = command;
    if (name === undefined || addDuplicate) {
      draft.insert('Logical_Switch', name === undefined ? {} : { name });
      return;
    }
    draft.expectMatches('Logical_Switch', ['name', name], 'name');
    if (draft.table('Logical_Switch').findBy('name', name).length === 0) {
      draft.insert('Logical_Switch', { name });
    } else if (!mayExist) {
      const message = `${name}: a switch with this name already exists`;
      throw new RowExistsError(message, draft.fault('name'));
    }
  },
});

function contradictionIn({
  name,
  mayExist,
  addDuplicate,
}: AddLogicalSwitch): { message: string; field: string } | undefined {
  if (mayExist && addDuplicate) {
    const message = '--may-exist and --add-duplicate may not be used together';
    return { message, field: 'addDuplicate' };
  }
  if (name !== undefined) return undefined;
  if (mayExist) return { message: '--may-exist requires specifying a name', field: 'mayExist' };
  if (!addDuplicate) return undefined;
  return { message: '--add-duplicate requires specifying a name', field: 'addDuplicate' };
}
