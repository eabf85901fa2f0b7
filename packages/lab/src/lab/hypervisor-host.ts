import { join } from 'node:path';
import { central, publicNetwork, type Hypervisor } from '../reference-hosts.ts';
import { centralSocket } from './central-host.ts';
import { startHostDaemon, startHostDatabase } from './host-daemon.ts';
import type { Host } from './host.ts';
import { ip, turnOffTransmitChecksums } from './namespaces.ts';
import { vsctl } from './vsctl.ts';

/** The hypervisor's end of its cable to the public network. */
export const uplinkInterface = 'ens2';

/** Starts Open vSwitch and ovn-controller, with the uplink and the host's address on br-ext. */
export async function startHypervisor(
  host: Host,
  hypervisor: Hypervisor,
  centralHost: Host,
): Promise<void> {
  const database = join(host.runDirectory, 'db.sock');
  await startHostDatabase(host, { schema: 'vswitch', fileName: 'db' });
  await vsctl(host, '--no-wait', 'init');
  const settings = chassisSettings(hypervisor, centralHost);
  await vsctl(host, '--no-wait', 'set', 'Open_vSwitch', '.', ...settings);
  await startHostDaemon(host, [
    'ovs-vswitchd',
    '--no-chdir',
    '--pidfile',
    '-vsyslog:off',
    ...(host.namespace === undefined ? ['--enable-dummy=override'] : []),
    `unix:${database}`,
  ]);
  await addUplink(host, hypervisor);
  await startHostDaemon(host, [
    'ovn-controller',
    '--no-chdir',
    '--pidfile',
    '-vsyslog:off',
    `unix:${database}`,
  ]);
}

/** `external_ids` of the host's Open_vSwitch row, as ovn-controller(8) reads them. */
function chassisSettings(hypervisor: Hypervisor, centralHost: Host): string[] {
  const tcp = centralHost.namespace !== undefined;
  const remoteOf = (database: 'nb' | 'sb', port: number): string =>
    tcp ? `tcp:${central.address}:${port}` : `unix:${centralSocket(centralHost, database)}`;
  const settings = {
    'system-id': hypervisor.systemId,
    hostname: hypervisor.name,
    'ovn-remote': remoteOf('sb', 6642),
    'ovn-nb': remoteOf('nb', 6641),
    'ovn-encap-ip': hypervisor.address,
    'ovn-encap-type': 'geneve',
    'ovn-bridge-mappings': `${publicNetwork.name}:${publicNetwork.bridge}`,
    'ovn-bridge-datapath-type': 'netdev',
  };
  return Object.entries(settings).map(([key, value]) => `external_ids:${key}="${value}"`);
}

/** The userspace datapath tunnels only from an address on a bridge of its own: so br-ext has the host's. */
async function addUplink(host: Host, hypervisor: Hypervisor): Promise<void> {
  const { bridge, prefixLength } = publicNetwork;
  const kind = ['datapath_type=netdev', 'fail_mode=standalone'];
  const addPort = ['add-port', bridge, uplinkInterface];
  await vsctl(host, 'add-br', bridge, '--', 'set', 'Bridge', bridge, ...kind, '--', ...addPort);
  if (host.namespace === undefined) return;
  await ip(host, 'address', 'add', `${hypervisor.address}/${prefixLength}`, 'dev', bridge);
  await ip(host, 'link', 'set', bridge, 'up');
  await turnOffTransmitChecksums(host, bridge);
}
