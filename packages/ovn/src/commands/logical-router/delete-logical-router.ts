import { find, lookUp } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag } from '../definition/parameter.ts';

/** `lr-del ROUTER`. Its ports, routes and NAT rules go with it. */
export const deleteLogicalRouter = defineCommand({
  type: 'deleteLogicalRouter',
  name: 'lr-del',
  summary: 'delete ROUTER and all its ports',
  parameters: {
    router: argument('ROUTER', { refersTo: 'Logical_Router' }),
    ifExists: flag('if-exists'),
  },
  plan(command, draft) {
    const reference = { id: command.router, field: 'router' };
    const row = (command.ifExists ? lookUp : find)(draft, 'Logical_Router', reference);
    if (row) draft.delete({ table: 'Logical_Router', uuid: row._uuid, field: 'router' });
  },
});
