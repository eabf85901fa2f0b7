import type { Command } from '../../commands/index.ts';
import { addPort, addSwitch, setAddresses, switchWithPorts, type Scenario } from './scenario.ts';

const address = '52:54:00:00:00:01 172.16.0.201/24';
const nested: Command = {
  type: 'addLogicalSwitchPort',
  switch: 'ls',
  name: 'c1',
  parent: 'vm1',
  tag: '42',
};
const deleteSwitch: Command = { type: 'deleteLogicalSwitch', switch: 'ls' };
const deletePort: Command = { type: 'deleteLogicalSwitchPort', port: 'vm1' };
const setType = (portType: string): Command => ({
  type: 'setLogicalSwitchPortType',
  port: 'vm1',
  portType,
});
const setOptions = (options: Record<string, string>): Command => ({
  type: 'setLogicalSwitchPortOptions',
  port: 'vm1',
  options,
});
const portTypes = ['', 'external', 'l2gateway', 'localnet', 'localport', 'remote', 'router'];

export const acceptedOnSwitches: readonly Scenario[] = [
  { title: 'adds a switch', commands: [addSwitch('ls')] },
  {
    title: 'accepts a switch that is there already',
    given: [addSwitch('ls')],
    commands: [{ type: 'addLogicalSwitch', name: 'ls', mayExist: true }],
  },
  {
    title: 'adds a switch whose name needs quoting',
    commands: [addSwitch(String.raw`l's $HOME "x" \ ü`)],
  },
  { title: 'deletes a switch with its ports', given: switchWithPorts, commands: [deleteSwitch] },
  { title: 'deletes no switch where none is', commands: [{ ...deleteSwitch, ifExists: true }] },
  {
    title: 'replaces a switch by one of the same name',
    given: switchWithPorts,
    commands: [deleteSwitch, addSwitch('ls'), addPort('ls', 'vm3')],
  },
  { title: 'adds ports to a switch made by the same batch', commands: switchWithPorts },
  { title: 'adds a nested port', given: switchWithPorts, commands: [nested] },
  {
    title: 'accepts a nested port that is there already',
    given: [...switchWithPorts, nested],
    commands: [{ ...nested, mayExist: true }],
  },
  { title: 'deletes a port', given: switchWithPorts, commands: [deletePort] },
  {
    title: 'deletes a port and makes it anew',
    given: [...switchWithPorts, setAddresses('vm1', address)],
    commands: [deletePort, addPort('ls', 'vm1')],
  },
  { title: 'deletes no port where none is', commands: [{ ...deletePort, ifExists: true }] },
  {
    title: 'sets addresses',
    given: switchWithPorts,
    commands: [setAddresses('vm1', address, 'unknown'), setAddresses('vm2', 'dynamic')],
  },
  {
    title: 'sets IPv6 and dynamic addresses',
    given: switchWithPorts,
    commands: [
      setAddresses('vm1', '52:54:00:00:00:01 10.0.0.4 fd00::4', '52:54:00:00:00:02 dynamic'),
      setAddresses('vm2', 'dynamic 10.0.0.7'),
    ],
  },
  {
    title: 'replaces addresses',
    given: [...switchWithPorts, setAddresses('vm1', address)],
    commands: [setAddresses('vm1', '52:54:00:00:00:01 172.16.0.202/24')],
  },
  {
    title: 'removes all addresses',
    given: [...switchWithPorts, setAddresses('vm1', address)],
    commands: [setAddresses('vm1')],
  },
  {
    title: 'frees an address for another port in one batch',
    given: [...switchWithPorts, setAddresses('vm1', address)],
    commands: [setAddresses('vm1'), setAddresses('vm2', address)],
  },
  ...[...portTypes, 'virtual', 'vtep'].map((portType) => ({
    title: `sets the type "${portType}"`,
    given: switchWithPorts,
    commands: [setType(portType)],
  })),
  {
    title: 'sets options',
    given: switchWithPorts,
    commands: [setOptions({ 'router-port': 'lr-ls', empty: '', equals: 'a=b', spaced: 'x y' })],
  },
  {
    title: 'replaces all options',
    given: [...switchWithPorts, setOptions({ a: '1', b: '2' })],
    commands: [setOptions({ b: '3' })],
  },
  {
    title: 'removes all options',
    given: [...switchWithPorts, setOptions({ a: '1' })],
    commands: [setOptions({})],
  },
  {
    title: 'sets port security',
    given: switchWithPorts,
    commands: [
      { type: 'setLogicalSwitchPortPortSecurity', port: 'vm1', addresses: [address, address] },
    ],
  },
  {
    title: 'disables and enables ports',
    given: switchWithPorts,
    commands: [
      { type: 'setLogicalSwitchPortEnabled', port: 'vm1', state: 'disabled' },
      { type: 'setLogicalSwitchPortEnabled', port: 'vm2', state: 'enabled' },
    ],
  },
];

const absent = '11111111-2222-3333-4444-555555555555';

export const refusedOnSwitches: readonly Scenario[] = [
  {
    title: 'a second switch with the same name',
    given: [addSwitch('ls')],
    commands: [addSwitch('ls')],
  },
  { title: 'a switch added twice by one batch', commands: [addSwitch('ls'), addSwitch('ls')] },
  { title: 'deleting a switch that is not there', commands: [deleteSwitch] },
  {
    title: 'deleting a switch by a UUID that is not there',
    commands: [{ type: 'deleteLogicalSwitch', switch: absent }],
  },
  {
    title: 'naming one of two switches with the same name',
    given: [
      addSwitch('ls'),
      addSwitch('other'),
      {
        type: 'setColumns',
        table: 'Logical_Switch',
        record: 'other',
        assignments: ['name=ls'],
      },
    ],
    commands: [addPort('ls', 'vm1')],
  },
  { title: 'a port of a switch that is not there', commands: [addPort('ls', 'vm1')] },
  {
    title: 'a second port with the same name',
    given: [...switchWithPorts, addSwitch('ls2')],
    commands: [addPort('ls2', 'vm1')],
  },
  {
    title: 'a port of a switch that the batch has deleted',
    given: switchWithPorts,
    commands: [deleteSwitch, addSwitch('ls'), addPort('ls', 'vm1')],
  },
  {
    title: 'a port that is there, but on another switch',
    given: [...switchWithPorts, addSwitch('ls2')],
    commands: [{ type: 'addLogicalSwitchPort', switch: 'ls2', name: 'vm1', mayExist: true }],
  },
  {
    title: 'a port that is there, but without a parent',
    given: switchWithPorts,
    commands: [{ ...nested, name: 'vm2', mayExist: true }],
  },
  {
    title: 'a port that is there, but with another parent',
    given: [...switchWithPorts, nested],
    commands: [{ ...nested, parent: 'vm2', mayExist: true }],
  },
  {
    title: 'a port that is there, but with another tag',
    given: [...switchWithPorts, nested],
    commands: [{ ...nested, tag: '43', mayExist: true }],
  },
  {
    title: 'a port that is there, but nested',
    given: [...switchWithPorts, nested],
    commands: [{ type: 'addLogicalSwitchPort', switch: 'ls', name: 'c1', mayExist: true }],
  },
  { title: 'deleting a port that is not there', commands: [deletePort] },
  {
    title: 'an IP address before the MAC',
    given: switchWithPorts,
    commands: [setAddresses('vm1', '10.0.0.1 52:54:00:00:00:01')],
  },
  {
    title: 'an address that another port of the switch has',
    given: [...switchWithPorts, setAddresses('vm1', address)],
    commands: [setAddresses('vm2', '52:54:00:00:00:02 172.16.0.201')],
  },
  {
    title: 'an IPv6 address that another port of the switch has',
    given: [...switchWithPorts, setAddresses('vm1', '52:54:00:00:00:01 fd00::0:1')],
    commands: [setAddresses('vm2', '52:54:00:00:00:02 fd00::1/64')],
  },
  { title: 'addresses of a port that is not there', commands: [setAddresses('vm1', 'unknown')] },
  { title: 'an unknown port type', given: switchWithPorts, commands: [setType('guest')] },
];
