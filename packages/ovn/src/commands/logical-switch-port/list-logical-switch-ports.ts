import { sortedByKey } from '../../nbctl/string-map.ts';
import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { rowLine } from '../definition/row-line.ts';
import { argument } from '../definition/parameter.ts';
import { portsOf } from './ports-of.ts';

/** `lsp-list SWITCH`. Sorted by name. */
export const listLogicalSwitchPorts = defineCommand({
  type: 'listLogicalSwitchPorts',
  name: 'lsp-list',
  summary: 'print the names of all logical ports on SWITCH',
  parameters: { switch: argument('SWITCH', { refersTo: 'Logical_Switch' }) },
  isReading: true,
  plan(command, draft, output) {
    const owner = find(draft, 'Logical_Switch', { id: command.switch, field: 'switch' });
    const ports = portsOf(draft, owner).map((port) => [port.name, port] as const);
    for (const row of sortedByKey(ports)) output.write(...rowLine(row));
  },
});
