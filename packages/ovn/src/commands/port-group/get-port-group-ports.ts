import { compareAtoms } from '../../nbctl/values/atom.ts';
import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';

/** `pg-get-ports GROUP`. */
export const getPortGroupPorts = defineCommand({
  type: 'getPortGroupPorts',
  name: 'pg-get-ports',
  summary: 'Get PORTs from port group GROUP',
  parameters: { group: argument('GROUP', { refersTo: 'Port_Group' }) },
  isReading: true,
  plan({ group: id }, draft, output) {
    const group = find(draft, 'Port_Group', { id, field: 'group' });
    const ports = draft.table('Logical_Switch_Port').getAll(group.ports);
    if (ports.length === 0) return;
    const names = ports.map(({ name }) => name).toSorted(compareAtoms);
    output.write(`${names.join(' ')}\n`);
  },
});
