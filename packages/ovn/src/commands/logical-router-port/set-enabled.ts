import { InvalidCommandError } from '../../errors.ts';
import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';

/** `lrp-set-enabled PORT enabled|disabled`. */
export const setLogicalRouterPortEnabled = defineCommand({
  type: 'setLogicalRouterPortEnabled',
  name: 'lrp-set-enabled',
  summary: "set administrative state of PORT ('enabled' or 'disabled')",
  parameters: {
    port: argument('PORT', { refersTo: 'Logical_Router_Port' }),
    state: argument('STATE', { choices: ['enabled', 'disabled'] }),
  },
  plan({ port: id, state }, draft) {
    const port = find(draft, 'Logical_Router_Port', { id, field: 'port' });
    const enabled = state.toLowerCase() === 'enabled';
    if (!enabled && state.toLowerCase() !== 'disabled') {
      const message = `${state}: state must be "enabled" or "disabled"`;
      throw new InvalidCommandError(message, draft.fault('state'));
    }
    const target = { table: 'Logical_Router_Port', uuid: port._uuid, field: 'state' } as const;
    draft.replace(target, { enabled });
  },
});
