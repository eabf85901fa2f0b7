import { RowExistsError } from '../../errors.ts';
import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag } from '../definition/parameter.ts';

/** `nfg-add-nf NETWORK-FUNCTION-GROUP NETWORK-FUNCTION`. */
export const addToNetworkFunctionGroup = defineCommand({
  type: 'addToNetworkFunctionGroup',
  name: 'nfg-add-nf',
  summary: 'add a network function to a group',
  parameters: {
    group: argument('NETWORK-FUNCTION-GROUP', { refersTo: 'Network_Function_Group' }),
    networkFunction: argument('NETWORK-FUNCTION', { refersTo: 'Network_Function' }),
    mayExist: flag('may-exist'),
  },
  requires: ['Network_Function_Group'],
  plan({ group: id, networkFunction, mayExist }, draft) {
    const group = find(draft, 'Network_Function_Group', { id, field: 'group' });
    const reference = { id: networkFunction, field: 'networkFunction' };
    const { _uuid: uuid } = find(draft, 'Network_Function', reference);
    const table = draft.table('Network_Function_Group');
    const target = {
      table: 'Network_Function_Group',
      uuid: group._uuid,
      field: 'networkFunction',
    } as const;
    draft.expectMatches('Network_Function_Group', ['network_function', uuid], 'networkFunction');
    if (!table.settled(group, 'network_function').includes(uuid)) {
      draft.add(target, 'network_function', [uuid]);
    } else if (!mayExist) {
      const message = `network-function ${networkFunction} is already added to network-function-group ${id}`;
      throw new RowExistsError(message, draft.fault('networkFunction'));
    }
  },
});
