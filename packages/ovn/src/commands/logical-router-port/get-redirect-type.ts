import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';

/** `lrp-get-redirect-type PORT`. */
export const getLogicalRouterPortRedirectType = defineCommand({
  type: 'getLogicalRouterPortRedirectType',
  name: 'lrp-get-redirect-type',
  summary:
    'get whether redirected packet to gateway chassis of PORT will be encapsulated or not ' +
    "('overlay' or 'bridged')",
  parameters: { port: argument('PORT', { refersTo: 'Logical_Router_Port' }) },
  isReading: true,
  plan({ port: id }, draft, output) {
    const { options } = find(draft, 'Logical_Router_Port', { id, field: 'port' });
    output.write(`${options.get('redirect-type') ?? 'overlay'}\n`);
  },
});
