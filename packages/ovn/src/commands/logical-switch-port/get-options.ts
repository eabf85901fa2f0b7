import { inStringMapOrder } from '../../nbctl/string-map.ts';
import { compareAtoms } from '../../nbctl/values/atom.ts';
import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';

/** `lsp-get-options PORT`. */
export const getLogicalSwitchPortOptions = defineCommand({
  type: 'getLogicalSwitchPortOptions',
  name: 'lsp-get-options',
  summary: 'get the type specific options of PORT',
  parameters: { port: argument('PORT', { refersTo: 'Logical_Switch_Port' }) },
  isReading: true,
  plan({ port: id }, draft, output) {
    const { options } = find(draft, 'Logical_Switch_Port', { id, field: 'port' });
    const entries = [...options].toSorted(([one], [other]) => compareAtoms(one, other));
    for (const [key, value] of inStringMapOrder(entries)) output.write(`${key}=${value}\n`);
  },
});
