/**
 * The network that the databases hold, after what was published of large OVN deployments: nodes
 * with a switch each, 245 pods and a port towards one router (500 nodes: 122,500 pods,
 * ovn-heater's ocp-500-density-light.yml). A pod's port has what ovn-kubernetes gives it.
 */
const portsPerSwitch = 246;

export type RowKind = 'global' | 'router' | 'switch' | 'routerPort' | 'port' | 'addedPort';

/** The same row has the same UUID in every run, so that a writer need not ask for it. */
export function uuidOf(kind: RowKind, index: number): string {
  const seed = (kinds.indexOf(kind) + 1) << 27;
  const hex = [0, 1, 2, 3].map((word) => hash(index ^ seed, word)).join('');
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

const kinds: readonly RowKind[] = ['global', 'router', 'switch', 'routerPort', 'port', 'addedPort'];

/** 32 bits as hex: MurmurHash3's finaliser, which maps different numbers to different ones. */
function hash(value: number, word: number): string {
  let bits = (value + word * 0x9e3779b9) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0).toString(16).padStart(8, '0');
}

export function switchCount(ports: number): number {
  return Math.ceil(ports / portsPerSwitch);
}

/** Which switch a port is on. */
function switchOf(port: number): number {
  return Math.floor(port / portsPerSwitch);
}

/** Rows as the database file has them: table → UUID → columns that are not at their default. */
export type FileRows = Record<string, Record<string, Record<string, unknown>>>;

/** The row about the deployment, the router, and its port for every switch. */
export function backboneRows(ports: number): FileRows {
  const indexes = Array.from({ length: switchCount(ports) }, (_none, index) => index);
  const routerPorts = indexes.map((index) => [
    uuidOf('routerPort', index),
    {
      name: `rtos-${nodeName(index)}`,
      mac: macOf(index * portsPerSwitch),
      networks: `${addressOf(index, 1)}/24`,
      external_ids: map({ node: nodeName(index) }),
    },
  ]);
  const router = {
    name: 'ovn_cluster_router',
    ports: ['set', indexes.map((index) => reference('routerPort', index))],
    external_ids: map({ 'k8s-cluster-router': 'yes', 'k8s-ovn-topo-version': '6' }),
  };
  return {
    NB_Global: { [uuidOf('global', 0)]: { name: 'bench', nb_cfg: 0 } },
    Logical_Router: { [uuidOf('router', 0)]: router },
    Logical_Router_Port: Object.fromEntries(routerPorts),
  };
}

/** Some switches with all of their ports. */
export function switchRows(ports: number, from: number, to: number): FileRows {
  const switches: FileRows[string] = {};
  const switchPorts: FileRows[string] = {};
  for (let index = from; index < to; index++) {
    const references = [];
    const end = Math.min(ports, (index + 1) * portsPerSwitch);
    for (let port = index * portsPerSwitch; port < end; port++) {
      switchPorts[uuidOf('port', port)] = portRow(port);
      references.push(reference('port', port));
    }
    switches[uuidOf('switch', index)] = {
      name: nodeName(index),
      ports: ['set', references],
      other_config: map({ subnet: `${addressOf(index, 0)}/24`, mcast_snoop: 'true' }),
    };
  }
  return { Logical_Switch: switches, Logical_Switch_Port: switchPorts };
}

/** A port as the server's file has it: the switch's first one leads to the router. */
function portRow(port: number): Record<string, unknown> {
  const node = nodeName(switchOf(port));
  if (port % portsPerSwitch === 0) {
    return {
      name: `stor-${node}`,
      type: 'router',
      addresses: 'router',
      options: map({ 'router-port': `rtos-${node}`, arp_proxy: '0a:58:a9:fe:01:01 169.254.1.1' }),
      external_ids: map({ node }),
      up: true,
    };
  }
  return { ...podRow(port), up: true };
}

/** The port of a pod. */
function podRow(port: number): Record<string, unknown> {
  const address = `${macOf(port)} ${addressOf(switchOf(port), (port % portsPerSwitch) + 2)}`;
  const namespace = `density-${port % 997}`;
  return {
    name: `${namespace}_pod-${port}`,
    addresses: address,
    port_security: address,
    options: map({
      'iface-id-ver': uuidOf('addedPort', port),
      'requested-chassis': nodeName(switchOf(port)),
    }),
    external_ids: map({ namespace, pod: 'true' }),
  };
}

function nodeName(index: number): string {
  return `worker-${index}.example.org`;
}

function macOf(port: number): string {
  const bytes = [port >>> 16, port >>> 8, port].map((byte) => (byte & 0xff).toString(16));
  return `0a:58:0a:${bytes.map((byte) => byte.padStart(2, '0')).join(':')}`;
}

function addressOf(node: number, host: number): string {
  return `10.${128 + (node >>> 8)}.${node & 0xff}.${host}`;
}

function reference(kind: RowKind, index: number): readonly ['uuid', string] {
  return ['uuid', uuidOf(kind, index)];
}

function map(entries: Record<string, string>): readonly ['map', readonly unknown[]] {
  return ['map', Object.entries(entries)];
}
