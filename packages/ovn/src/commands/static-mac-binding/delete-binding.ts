import { RowNotFoundError } from '../../errors.ts';
import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag } from '../definition/parameter.ts';
import { bindingOf, readAddress } from './find-binding.ts';

/** `static-mac-binding-del LOGICAL_PORT IP`. */
export const deleteStaticMacBinding = defineCommand({
  type: 'deleteStaticMacBinding',
  name: 'static-mac-binding-del',
  summary: 'delete the static MAC binding of IP on the router port LOGICAL_PORT',
  parameters: {
    port: argument('LOGICAL_PORT', { refersTo: 'Logical_Router_Port' }),
    ip: argument('IP'),
    ifExists: flag('if-exists'),
  },
  plan({ port, ip: text, ifExists }, draft) {
    find(draft, 'Logical_Router_Port', { id: port, field: 'port' });
    const ip = readAddress(draft, text);
    const binding = bindingOf(draft, port, ip);
    if (binding) {
      draft.delete({ table: 'Static_MAC_Binding', uuid: binding._uuid, field: 'ip' });
    } else if (!ifExists) {
      const message = `no matching Static_MAC_Binding with port ${port} and ip ${ip}`;
      throw new RowNotFoundError(message, draft.fault('ip'));
    }
  },
});
