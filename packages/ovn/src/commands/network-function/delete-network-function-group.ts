import { find, lookUp } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag } from '../definition/parameter.ts';

/** `nfg-del NETWORK-FUNCTION-GROUP`. The server keeps one that an ACL refers to. */
export const deleteNetworkFunctionGroup = defineCommand({
  type: 'deleteNetworkFunctionGroup',
  name: 'nfg-del',
  summary: 'delete a network function group',
  parameters: {
    group: argument('NETWORK-FUNCTION-GROUP', { refersTo: 'Network_Function_Group' }),
    ifExists: flag('if-exists'),
  },
  requires: ['Network_Function_Group'],
  plan({ group: id, ifExists }, draft) {
    const reference = { id, field: 'group' };
    const row = (ifExists ? lookUp : find)(draft, 'Network_Function_Group', reference);
    if (row) draft.delete({ table: 'Network_Function_Group', uuid: row._uuid, field: 'group' });
  },
});
