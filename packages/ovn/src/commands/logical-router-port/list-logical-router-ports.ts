import { sortedByKey } from '../../nbctl/string-map.ts';
import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';

/** `lrp-list ROUTER`. Sorted by name. */
export const listLogicalRouterPorts = defineCommand({
  type: 'listLogicalRouterPorts',
  name: 'lrp-list',
  summary: 'print the names of all ports on ROUTER',
  parameters: { router: argument('ROUTER', { refersTo: 'Logical_Router' }) },
  isReading: true,
  plan({ router: id }, draft, output) {
    const router = find(draft, 'Logical_Router', { id, field: 'router' });
    const uuids = draft.table('Logical_Router').settled(router, 'ports');
    const ports = draft.table('Logical_Router_Port').getAll(uuids);
    for (const { _uuid, name } of sortedByKey(ports.map((port) => [port.name, port]))) {
      output.write({ newRow: _uuid }, ` (${name})\n`);
    }
  },
});
