import { InvalidCommandError, RowExistsError } from '../../errors.ts';
import { isMac } from '../../nbctl/scan/scan-mac.ts';
import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag } from '../definition/parameter.ts';
import { bindingOf, readAddress } from './find-binding.ts';

/** `static-mac-binding-add LOGICAL_PORT IP MAC`. */
export const addStaticMacBinding = defineCommand({
  type: 'addStaticMacBinding',
  name: 'static-mac-binding-add',
  summary: 'add a static MAC binding of IP to MAC on the router port LOGICAL_PORT',
  parameters: {
    port: argument('LOGICAL_PORT', { refersTo: 'Logical_Router_Port' }),
    ip: argument('IP'),
    mac: argument('MAC'),
    mayExist: flag('may-exist'),
  },
  plan({ port, ip: text, mac, mayExist }, draft) {
    find(draft, 'Logical_Router_Port', { id: port, field: 'port' });
    const ip = readAddress(draft, text);
    if (!isMac(mac)) {
      throw new InvalidCommandError(`invalid mac address ${mac}.`, draft.fault('mac'));
    }
    // Like ovn-nbctl, looks for the address as it was typed, and stores the canonical form.
    const existing = bindingOf(draft, port, text);
    if (!existing) {
      draft.insert('Static_MAC_Binding', { logical_port: port, ip, mac });
    } else if (mayExist) {
      const target = { table: 'Static_MAC_Binding', uuid: existing._uuid, field: 'mac' } as const;
      if (existing.mac !== mac) draft.replace(target, { mac });
    } else {
      const message = `${port}, ${ip}: a Static_MAC_Binding with this logical_port and ip already exists`;
      throw new RowExistsError(message, draft.fault('ip'));
    }
  },
});
