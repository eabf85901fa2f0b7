import { InvalidCommandError } from '../../errors.ts';
import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';

/** `lrp-set-redirect-type PORT overlay|bridged`. Stored as it is spelt, in `options`. */
export const setLogicalRouterPortRedirectType = defineCommand({
  type: 'setLogicalRouterPortRedirectType',
  name: 'lrp-set-redirect-type',
  summary:
    'set whether redirected packet to gateway chassis of PORT will be encapsulated or not ' +
    "('overlay' or 'bridged')",
  parameters: {
    port: argument('PORT', { refersTo: 'Logical_Router_Port' }),
    redirectType: argument('TYPE', { choices: ['overlay', 'bridged'] }),
  },
  plan({ port: id, redirectType }, draft) {
    const { _uuid: uuid, options } = find(draft, 'Logical_Router_Port', { id, field: 'port' });
    if (!['bridged', 'overlay'].includes(redirectType.toLowerCase())) {
      const message = `Invalid redirect type: ${redirectType}`;
      throw new InvalidCommandError(message, draft.fault('redirectType'));
    }
    const target = { table: 'Logical_Router_Port', uuid, field: 'redirectType' } as const;
    draft.expectEntry(target, 'options', 'redirect-type');
    draft.mutate(target, { options: new Map([...options, ['redirect-type', redirectType]]) });
  },
});
