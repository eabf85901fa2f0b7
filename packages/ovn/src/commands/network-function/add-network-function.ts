import { RowExistsError } from '../../errors.ts';
import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag, numeral, optionalArgument } from '../definition/parameter.ts';
import { readId } from './read-id.ts';

/** `nf-add NETWORK-FUNCTION ID PORT-IN [PORT-OUT]`. Writes over one that may exist. */
export const addNetworkFunction = defineCommand({
  type: 'addNetworkFunction',
  name: 'nf-add',
  summary: 'create a network function with ports PORT-IN and PORT-OUT',
  parameters: {
    name: argument('NETWORK-FUNCTION'),
    id: numeral('ID'),
    inport: argument('PORT-IN', { refersTo: 'Logical_Switch_Port' }),
    /** What is mirrored to a function need not come out of it. */
    outport: optionalArgument('PORT-OUT', { refersTo: 'Logical_Switch_Port' }),
    mayExist: flag('may-exist'),
  },
  requires: ['Network_Function'],
  plan({ name, id, inport, outport, mayExist }, draft) {
    const source = find(draft, 'Logical_Switch_Port', { id: inport, field: 'inport' });
    const sink =
      outport === undefined
        ? undefined
        : find(draft, 'Logical_Switch_Port', { id: outport, field: 'outport' });
    const values = {
      id: readId(id, { kind: 'network-function', draft }),
      inport: source._uuid,
      outport: sink?._uuid,
    };
    draft.expectMatches('Network_Function', ['name', name], 'name');
    const [old] = draft.table('Network_Function').findBy('name', name);
    if (!old) draft.insert('Network_Function', { name, ...values });
    else if (mayExist) {
      draft.replace({ table: 'Network_Function', uuid: old._uuid, field: 'name' }, values);
    } else {
      const message = `${name}: same name network-function already exists`;
      throw new RowExistsError(message, draft.fault('name'));
    }
  },
});
