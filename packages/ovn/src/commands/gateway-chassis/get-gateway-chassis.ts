import { compareAtoms } from '../../nbctl/values/atom.ts';
import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';
import { candidatesOf } from './candidates.ts';

/** `lrp-get-gateway-chassis PORT`. The one with the highest priority first. */
export const getLogicalRouterPortGatewayChassis = defineCommand({
  type: 'getLogicalRouterPortGatewayChassis',
  name: 'lrp-get-gateway-chassis',
  summary: 'print the names of all gateway chassis on PORT with PRIORITY',
  parameters: { port: argument('PORT', { refersTo: 'Logical_Router_Port' }) },
  isReading: true,
  plan({ port: id }, draft, output) {
    const port = find(draft, 'Logical_Router_Port', { id, field: 'port' });
    const candidates = candidatesOf(draft, port).toSorted(
      (one, other) => other.priority - one.priority || compareAtoms(other.name, one.name),
    );
    for (const { name, priority } of candidates) {
      output.write(`${name} ${String(priority).padStart(5)}\n`);
    }
  },
});
