import { find, lookUp, routerOf } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag } from '../definition/parameter.ts';

/** `lrp-del PORT`. Its gateway chassis go with it. */
export const deleteLogicalRouterPort = defineCommand({
  type: 'deleteLogicalRouterPort',
  name: 'lrp-del',
  summary: 'delete PORT from its attached router',
  parameters: {
    port: argument('PORT', { refersTo: 'Logical_Router_Port' }),
    ifExists: flag('if-exists'),
  },
  plan(command, draft) {
    const reference = { id: command.port, field: 'port' };
    const port = (command.ifExists ? lookUp : find)(draft, 'Logical_Router_Port', reference);
    if (!port) return;
    const owner = routerOf(draft, port, 'port');
    const target = { table: 'Logical_Router', uuid: owner._uuid, field: 'port' } as const;
    draft.remove(target, 'ports', [port._uuid]);
    draft.delete({ table: 'Logical_Router_Port', uuid: port._uuid, field: 'port' });
  },
});
