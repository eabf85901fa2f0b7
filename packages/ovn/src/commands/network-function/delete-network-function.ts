import { find, lookUp } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag } from '../definition/parameter.ts';

/** `nf-del NETWORK-FUNCTION`. The server keeps one that is in a group. */
export const deleteNetworkFunction = defineCommand({
  type: 'deleteNetworkFunction',
  name: 'nf-del',
  summary: 'delete a network function',
  parameters: {
    networkFunction: argument('NETWORK-FUNCTION', { refersTo: 'Network_Function' }),
    ifExists: flag('if-exists'),
  },
  requires: ['Network_Function'],
  plan({ networkFunction: id, ifExists }, draft) {
    const reference = { id, field: 'networkFunction' };
    const row = (ifExists ? lookUp : find)(draft, 'Network_Function', reference);
    if (!row) return;
    draft.delete({ table: 'Network_Function', uuid: row._uuid, field: 'networkFunction' });
  },
});
