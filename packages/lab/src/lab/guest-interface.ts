import { guestNetwork, type Guest } from '../reference-hosts.ts';
import type { Host } from './host.ts';
import { connectHosts, createNamespace, ip } from './namespaces.ts';
import { vsctl } from './vsctl.ts';

/** The guest's own end of its cable. */
const guestInterface = 'eth0';

/** Creates the guest with its address, its cable leading to the hypervisor; returns the interface's name there. */
export async function createGuest(guestHost: Host, guest: Guest, hypervisor: Host): Promise<void> {
  const interfaceName = await freeInterfaceName(hypervisor);
  if (guestHost.namespace !== undefined) {
    await createNamespace(guestHost);
    await connectHosts(
      { host: guestHost, interfaceName: guestInterface, mac: guest.mac },
      { host: hypervisor, interfaceName },
    );
    const address = `${guest.address}/${guestNetwork.prefixLength}`;
    await ip(guestHost, 'address', 'add', address, 'dev', guestInterface);
    await ip(guestHost, 'route', 'add', 'default', 'via', guestNetwork.gateway);
  }
  await plugIn(hypervisor, guest, interfaceName);
}

/** Moves the guest's interface to another hypervisor, as a live migration would; the guest notices nothing. */
export async function moveGuestInterface(guest: Guest, from: Host, to: Host): Promise<void> {
  const interfaceName = await interfaceOf(from, guest);
  if (interfaceName === undefined) throw new Error(`${guest.name} is not on ${from.name}`);
  const newName = await freeInterfaceName(to);
  await vsctl(from, 'del-port', 'br-int', interfaceName);
  if (to.namespace !== undefined) {
    await ip(from, 'link', 'set', interfaceName, 'netns', to.namespace, 'name', newName);
    await ip(to, 'link', 'set', newName, 'up');
  }
  await plugIn(to, guest, newName);
}

/** The name of the guest's interface on that hypervisor; undefined when the guest is elsewhere. */
export async function interfaceOf(hypervisor: Host, guest: Guest): Promise<string | undefined> {
  const criterion = `external_ids:iface-id=${guest.interfaceId}`;
  const name = await vsctl(hypervisor, '--bare', '--columns=name', 'find', 'Interface', criterion);
  return name.trim() || undefined;
}

/** What libvirt does when a guest starts. */
async function plugIn(hypervisor: Host, guest: Guest, interfaceName: string): Promise<void> {
  const settings = [
    `external_ids:iface-id=${guest.interfaceId}`,
    `external_ids:attached-mac="${guest.mac}"`,
  ];
  const set = ['set', 'Interface', interfaceName, ...settings];
  await vsctl(hypervisor, 'add-port', 'br-int', interfaceName, '--', ...set);
}

async function freeInterfaceName(hypervisor: Host): Promise<string> {
  const ports = new Set((await vsctl(hypervisor, 'list-ports', 'br-int')).split('\n'));
  let number = 0;
  while (ports.has(`vnet${number}`)) number += 1;
  return `vnet${number}`;
}
