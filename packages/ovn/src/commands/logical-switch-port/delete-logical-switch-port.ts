import { find, lookUp, switchOf } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag } from '../definition/parameter.ts';

/** `lsp-del PORT`. */
export const deleteLogicalSwitchPort = defineCommand({
  type: 'deleteLogicalSwitchPort',
  name: 'lsp-del',
  summary: 'delete PORT from its switch',
  parameters: {
    port: argument('PORT', { refersTo: 'Logical_Switch_Port' }),
    ifExists: flag('if-exists'),
  },
  plan(command, draft) {
    const reference = { id: command.port, field: 'port' };
    const port = (command.ifExists ? lookUp : find)(draft, 'Logical_Switch_Port', reference);
    if (!port) return;
    const owner = switchOf(draft, port, 'port');
    const target = { table: 'Logical_Switch', uuid: owner._uuid, field: 'port' } as const;
    draft.remove(target, 'ports', [port._uuid]);
    draft.delete({ table: 'Logical_Switch_Port', uuid: port._uuid, field: 'port' });
  },
});
