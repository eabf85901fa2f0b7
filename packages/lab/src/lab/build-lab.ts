import { mkdir } from 'node:fs/promises';
import { allSettled } from '../all-settled.ts';
import {
  central,
  guests,
  hypervisors,
  publicNetwork,
  type Hypervisor,
} from '../reference-hosts.ts';
import {
  gatewayChassisCommands,
  guestNameCommands,
  referenceNetwork,
} from '../reference-network.ts';
import { startCentralHost } from './central-host.ts';
import { createGuest } from './guest-interface.ts';
import type { Host } from './host.ts';
import { startHypervisor, uplinkInterface } from './hypervisor-host.ts';
import { Lab } from './lab.ts';
import type { LabState } from './lab-state.ts';
import { connectHosts, createNamespace, ip } from './namespaces.ts';
import { createLabKey, sshIsInstalled, startSshDaemon } from './ssh-daemon.ts';
import { vsctl } from './vsctl.ts';

interface BuildOptions {
  readonly empty?: boolean;
  readonly onProgress?: (step: string) => void;
  readonly signal?: AbortSignal;
}

/** Brings up the lab that has been written down. Throws with some of it up; the caller takes it down. */
export async function buildLab(state: LabState, options: BuildOptions): Promise<void> {
  const lab = new Lab(state.directory);
  const chosen = hypervisors.filter(({ name }) => state.hosts.some((host) => host.name === name));
  const step = (text: string): void => {
    options.signal?.throwIfAborted();
    options.onProgress?.(text);
  };
  await allSettled(state.hosts.map((host) => mkdir(host.runDirectory, { recursive: true })));

  step('hosts and the public network');
  const hosts = [central, ...chosen].map(({ name }) => lab.host(name));
  if (state.mode === 'namespaces') await connectToPublicNetwork(lab.host('public'), hosts);

  step('central: NB, SB, ovn-northd');
  await startCentralHost(lab.host(central.name));

  step(`${chosen.map(({ name }) => name).join(', ')}: Open vSwitch, ovn-controller`);
  await allSettled([startHypervisors(lab, chosen), startSshDaemons(state.directory, hosts)]);

  step('guests');
  for (const guest of guests) {
    await createGuest(lab.host(guest.name), guest, lab.host(guest.hypervisor));
  }
  if (!options.empty) {
    step('the reference network, by ovn-nbctl');
    await provision(lab, chosen);
  }
}

async function connectToPublicNetwork(gateway: Host, hosts: readonly Host[]): Promise<void> {
  const bridge = 'brpub';
  await createNamespace(gateway);
  await ip(gateway, 'link', 'add', bridge, 'type', 'bridge');
  const address = `${publicNetwork.gateway}/${publicNetwork.prefixLength}`;
  await ip(gateway, 'address', 'add', address, 'dev', bridge);
  await ip(gateway, 'link', 'set', bridge, 'up');
  for (const host of hosts) {
    await createNamespace(host);
    await connectHosts(
      { host, interfaceName: uplinkInterface },
      { host: gateway, interfaceName: host.name },
    );
    await ip(gateway, 'link', 'set', host.name, 'master', bridge);
    if (host.name === central.name) {
      const own = `${central.address}/${publicNetwork.prefixLength}`;
      await ip(host, 'address', 'add', own, 'dev', uplinkInterface);
    }
  }
}

async function startHypervisors(lab: Lab, chosen: readonly Hypervisor[]): Promise<void> {
  const start = async (hypervisor: Hypervisor): Promise<void> => {
    await startHypervisor(lab.host(hypervisor.name), hypervisor, lab.host(central.name));
    await lab.waitForChassis(hypervisor.name);
    // The integration bridge, where guests are plugged in, is ovn-controller's to make.
    await vsctl(lab.host(hypervisor.name), 'wait-until', 'Bridge', 'br-int');
  };
  await allSettled(chosen.map(start));
}

async function startSshDaemons(labDirectory: string, hosts: readonly Host[]): Promise<void> {
  if (!sshIsInstalled()) return;
  await createLabKey(labDirectory);
  await allSettled(hosts.map((host) => startSshDaemon(host)));
}

async function provision(lab: Lab, chosen: readonly Hypervisor[]): Promise<void> {
  const commands = [...referenceNetwork, ...gatewayChassisCommands(chosen), ...guestNameCommands];
  for (const command of commands) await lab.nbctl(...command);
  for (const guest of guests) await lab.waitForBinding(guest.interfaceId, guest.hypervisor);
  await lab.waitForHypervisors();
}
