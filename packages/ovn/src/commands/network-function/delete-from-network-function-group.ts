import { RowNotFoundError } from '../../errors.ts';
import { find, lookUp } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag } from '../definition/parameter.ts';

/** `nfg-del-nf NETWORK-FUNCTION-GROUP NETWORK-FUNCTION`. */
export const deleteFromNetworkFunctionGroup = defineCommand({
  type: 'deleteFromNetworkFunctionGroup',
  name: 'nfg-del-nf',
  summary: 'delete a network function from a group',
  parameters: {
    group: argument('NETWORK-FUNCTION-GROUP', { refersTo: 'Network_Function_Group' }),
    networkFunction: argument('NETWORK-FUNCTION', { refersTo: 'Network_Function' }),
    ifExists: flag('if-exists'),
  },
  requires: ['Network_Function_Group'],
  plan({ group: id, networkFunction, ifExists }, draft) {
    const get = ifExists ? lookUp : find;
    const group = get(draft, 'Network_Function_Group', { id, field: 'group' });
    if (!group) return;
    const reference = { id: networkFunction, field: 'networkFunction' };
    const row = get(draft, 'Network_Function', reference);
    const functions = draft.table('Network_Function_Group').settled(group, 'network_function');
    if (row && functions.includes(row._uuid)) {
      const { _uuid: uuid } = group;
      const target = { table: 'Network_Function_Group', uuid, field: 'networkFunction' } as const;
      draft.remove(target, 'network_function', [row._uuid]);
    } else if (!ifExists) {
      // In ovn-nbctl's words, which are about the group.
      const message = `network-function ${id} is not part of any group`;
      throw new RowNotFoundError(message, draft.fault('networkFunction'));
    }
  },
});
