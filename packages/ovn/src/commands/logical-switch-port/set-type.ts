import { InvalidCommandError } from '../../errors.ts';
import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';

/** What ovn-nb(5) allows in `Logical_Switch_Port.type`; the empty one is a guest's. */
const portTypes = new Set([
  '',
  'external',
  'l2gateway',
  'localnet',
  'localport',
  'remote',
  'router',
  'virtual',
  'vtep',
]);

/** `lsp-set-type PORT TYPE`. */
export const setLogicalSwitchPortType = defineCommand({
  type: 'setLogicalSwitchPortType',
  name: 'lsp-set-type',
  summary: 'set the type for PORT',
  parameters: {
    port: argument('PORT', { refersTo: 'Logical_Switch_Port' }),
    portType: argument('TYPE'),
  },
  plan({ port: id, portType }, draft) {
    const port = find(draft, 'Logical_Switch_Port', { id, field: 'port' });
    if (!portTypes.has(portType)) {
      const message = `Logical switch port type '${portType}' is unrecognized. Not setting type.`;
      throw new InvalidCommandError(message, draft.fault('portType'));
    }
    const target = { table: 'Logical_Switch_Port', uuid: port._uuid, field: 'portType' } as const;
    draft.replace(target, { type: portType });
  },
});
