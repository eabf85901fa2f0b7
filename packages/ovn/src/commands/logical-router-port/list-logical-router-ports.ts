import { sortedByKey } from '../../nbctl/string-map.ts';
import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';
import { rowLine } from '../definition/row-line.ts';
import { routerPortsOf } from './ports-of.ts';

/** `lrp-list ROUTER`. Sorted by name. */
export const listLogicalRouterPorts = defineCommand({
  type: 'listLogicalRouterPorts',
  name: 'lrp-list',
  summary: 'print the names of all ports on ROUTER',
  parameters: { router: argument('ROUTER', { refersTo: 'Logical_Router' }) },
  isReading: true,
  plan({ router: id }, draft, output) {
    const router = find(draft, 'Logical_Router', { id, field: 'router' });
    const ports = routerPortsOf(draft, router).map((port) => [port.name, port] as const);
    for (const row of sortedByKey(ports)) output.write(...rowLine(row));
  },
});
