import { parseIpAddress } from '../../addressing/ip-address.ts';
import { InvalidCommandError, RowExistsError, RowNotFoundError } from '../../errors.ts';
import { isMac } from '../../nbctl/scan/scan-mac.ts';
import type { Draft } from '../../planning/draft.ts';
import { find, lookUp, switchOf } from '../../planning/find.ts';
import type { LogicalSwitch } from '../../schema/northbound/logical-switch.ts';
import { defineCommand, type CommandOf } from '../definition/command-definition.ts';
import { argument, flag, restArguments } from '../definition/parameter.ts';
import { lookUpForwardingGroup } from './find-forwarding-group.ts';

const parameters = {
  name: argument('GROUP'),
  switch: argument('SWITCH', { refersTo: 'Logical_Switch' }),
  vip: argument('VIP'),
  vmac: argument('VMAC'),
  ports: restArguments('PORT', { refersTo: 'Logical_Switch_Port' }),
  liveness: flag('liveness'),
};

type AddForwardingGroup = CommandOf<'addForwardingGroup', typeof parameters>;

/** `fwd-group-add GROUP SWITCH VIP VMAC PORT…`. */
export const addForwardingGroup = defineCommand({
  type: 'addForwardingGroup',
  name: 'fwd-group-add',
  summary: 'add a forwarding group of PORTs on SWITCH that answer for VIP with VMAC',
  parameters,
  plan(command, draft) {
    const { name, vip, vmac, ports, liveness } = command;
    const owner = ownerFor(command, draft);
    checkAddresses(command, draft);
    const last = ports.reduce<LogicalSwitch>((_, port) => checkPort(port, command, draft), owner);
    const group = draft.insert('Forwarding_Group', {
      name,
      vip,
      vmac,
      child_port: [...new Set(ports)],
      ...(liveness && { liveness }),
    });
    const target = { table: 'Logical_Switch', uuid: last._uuid, field: 'switch' } as const;
    draft.add(target, 'forwarding_groups', [group]);
  },
});

function ownerFor(command: AddForwardingGroup, draft: Draft): LogicalSwitch {
  if (command.ports.length === 0) {
    const message = 'Usage : ovn-nbctl fwd-group-add group switch vip vmac child_ports...';
    throw new InvalidCommandError(message, draft.fault('ports'));
  }
  if (lookUpForwardingGroup(draft, { id: command.name, field: 'name' })) {
    const message = `${command.name}: a forwarding group by this name already exists`;
    throw new RowExistsError(message, draft.fault('name'));
  }
  return find(draft, 'Logical_Switch', { id: command.switch, field: 'switch' });
}

function checkAddresses({ vip, vmac }: AddForwardingGroup, draft: Draft): void {
  if (parseIpAddress(vip)?.family !== 4) {
    throw new InvalidCommandError(`invalid ip address ${vip}`, draft.fault('vip'));
  }
  if (!isMac(vmac)) {
    throw new InvalidCommandError(`invalid mac address ${vmac}`, draft.fault('vmac'));
  }
}

/**
 * The switch that a port is on, which has to have the name that the command says: ovn-nbctl
 * compares just that, and so takes no UUID for the switch, but a port of one of the same name.
 */
function checkPort(id: string, command: AddForwardingGroup, draft: Draft): LogicalSwitch {
  const port = lookUp(draft, 'Logical_Switch_Port', { id, field: 'ports' });
  if (!port) {
    const message = `${id}: logical switch port does not exist`;
    throw new RowNotFoundError(message, draft.fault('ports'));
  }
  const owner = switchOf(draft, port, 'ports');
  if (owner.name === command.switch) return owner;
  const message = `${id}: port already exists but in logical switch ${owner.name}`;
  throw new InvalidCommandError(message, draft.fault('ports'));
}
