import { InvalidCommandError } from '../../errors.ts';
import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';

/** `lsp-set-enabled PORT enabled|disabled`. */
export const setLogicalSwitchPortEnabled = defineCommand({
  type: 'setLogicalSwitchPortEnabled',
  name: 'lsp-set-enabled',
  summary: 'set administrative state of PORT',
  parameters: {
    port: argument('PORT', { refersTo: 'Logical_Switch_Port' }),
    state: argument('STATE', { choices: ['enabled', 'disabled'] }),
  },
  plan({ port: id, state }, draft) {
    const port = find(draft, 'Logical_Switch_Port', { id, field: 'port' });
    const enabled = /^enabled$/i.test(state);
    if (!enabled && !/^disabled$/i.test(state)) {
      const message = `${state}: state must be "enabled" or "disabled"`;
      throw new InvalidCommandError(message, draft.fault('state'));
    }
    const target = { table: 'Logical_Switch_Port', uuid: port._uuid, field: 'state' } as const;
    draft.replace(target, { enabled });
  },
});
