import { z } from 'zod';
import { assignmentsOf } from '../commands/any-table/assignments-of.ts';
import type { Command } from '../commands/index.ts';
import { choice, ipWithLength, mac, name, optional, portAddress, vlanTag } from './input-fields.ts';
import { defineGesture } from './gesture.ts';

/** Adds a guest's port. Its name has to equal the guest interface's `external_ids:iface-id`. */
export const addGuestPort = defineGesture({
  input: z.strictObject({
    switch: choice('a switch'),
    name,
    mac,
    ips: z.array(ipWithLength),
    /** What people call the guest; kept in `external_ids:vm-name`. */
    guest: optional(name),
    /** Whether the guest may send only from these addresses. */
    portSecurity: z.boolean().default(false),
  }),
  commands(input) {
    const { name: port, guest } = input;
    const addresses = [[input.mac, ...input.ips].join(' ')];
    const vmName = assignmentsOf({ entries: { external_ids: { 'vm-name': guest ?? '' } } });
    const commands: (Command | undefined)[] = [
      { type: 'addLogicalSwitchPort', switch: input.switch, name: port },
      { type: 'setLogicalSwitchPortAddresses', port, addresses },
      input.portSecurity
        ? { type: 'setLogicalSwitchPortPortSecurity', port, addresses: [addresses.join(' ')] }
        : undefined,
      guest === undefined
        ? undefined
        : { type: 'setColumns', table: 'Logical_Switch_Port', record: port, assignments: vmName },
    ];
    return commands.filter((command) => command !== undefined);
  },
  fields: (index) =>
    index === 0 ? {} : { port: 'name', addresses: 'ips', record: 'name', external_ids: 'guest' },
});

export const deletePort = defineGesture({
  input: z.strictObject({ port: choice('a port') }),
  commands: ({ port }) => [{ type: 'deleteLogicalSwitchPort', port }],
});

export const changeAddresses = defineGesture({
  input: z.strictObject({ port: choice('a port'), addresses: z.array(portAddress) }),
  commands: (input) => [{ type: 'setLogicalSwitchPortAddresses', ...input }],
});

const optionName = name.refine((key) => !key.includes('='), 'An option name cannot contain "=".');

export const changeOptions = defineGesture({
  input: z.strictObject({
    port: choice('a port'),
    options: z.record(optionName, z.string()),
  }),
  commands: (input) => [{ type: 'setLogicalSwitchPortOptions', ...input }],
});

/** Connects a switch to the physical network that chassis know by this name. */
export const addLocalnetUplink = defineGesture({
  input: z.strictObject({
    switch: choice('a switch'),
    port: name,
    /** A name of `ovn-bridge-mappings`, such as UPLINK. */
    network: choice('a physical network'),
    tag: vlanTag.optional(),
  }),
  commands: ({ port, network, tag, ...input }) => [
    { type: 'addLogicalSwitchPort', switch: input.switch, name: port },
    { type: 'setLogicalSwitchPortType', port, portType: 'localnet' },
    { type: 'setLogicalSwitchPortAddresses', port, addresses: ['unknown'] },
    { type: 'setLogicalSwitchPortOptions', port, options: { network_name: network } },
    ...(tag === undefined
      ? []
      : [
          {
            type: 'setColumns',
            table: 'Logical_Switch_Port',
            record: port,
            assignments: assignmentsOf({ columns: { tag } }),
          } as const,
        ]),
  ],
  fields: (index) => (index === 0 ? { name: 'port' } : { options: 'network', record: 'port' }),
});
