import { proposeFreeIp } from '@ovn-console/ovn/gestures';
import type { EntityId, EntityOf } from '@ovn-console/topology';
import { routerPortsOf, switchPortsOf, type GraphView } from '../scene/graph-view.ts';

/** Every MAC of the deployment: a proposal must be none of them. */
export function takenMacs(graph: GraphView): readonly string[] {
  return [
    ...graph.byKind('switchPort').flatMap((port) => port.macs),
    ...graph.byKind('routerPort').map((port) => port.mac),
  ];
}

/** Names of all ports: they are one name space for switch ports, and another for router ports. */
export function takenPortNames(graph: GraphView): readonly string[] {
  return [...graph.byKind('switchPort'), ...graph.byKind('routerPort')].map(({ name }) => name);
}

/** Addresses in use on a switch: its guests', and those of the routers it is linked to. */
function takenIps(graph: GraphView, switchId: EntityId): readonly string[] {
  const linked = graph
    .linksOf(switchId)
    .flatMap((link) => (link.type === 'switch-router' ? link.networks : []));
  return [...switchPortsOf(graph, switchId).flatMap((port) => port.ips), ...linked];
}

/**
 * The network that a switch's guests are in, in CIDR form: that of its router, else the one that
 * a guest's address states, else the /24 around a guest's IPv4 address. Undefined when nothing
 * tells.
 */
export function networkOfSwitch(graph: GraphView, switchId: EntityId): string | undefined {
  const [subnet] = graph.of('switch', switchId)?.subnets ?? [];
  if (subnet !== undefined) return subnet;
  const ports = switchPortsOf(graph, switchId);
  const stated = ports.flatMap((port) => port.addresses).flatMap(statedNetworks)[0];
  if (stated !== undefined) return stated;
  const ip = ports.flatMap((port) => port.ips).find((address) => !address.includes(':'));
  return ip === undefined ? undefined : `${ip}/24`;
}

function statedNetworks(addresses: string): readonly string[] {
  return addresses.split(/\s+/u).filter((word) => /^[\d.:a-f]+\/\d+$/iu.test(word));
}

/** A free address in the network of a switch; the lowest, which by custom is a router's. */
export function freeIpOn(graph: GraphView, switchId: EntityId): string | undefined {
  const network = networkOfSwitch(graph, switchId);
  if (network === undefined) return undefined;
  // A guest's own address stands for the network here; it is in `takenIps`, too.
  return proposeFreeIp(network, takenIps(graph, switchId));
}

export function lengthOf(cidr: string): string {
  return cidr.slice(cidr.indexOf('/'));
}

/** Whether the guests' addresses on this switch are written with the length of their network. */
export function statesLengths(graph: GraphView, switchId: EntityId): boolean {
  return switchPortsOf(graph, switchId).some((port) =>
    port.addresses.some((addresses) => statedNetworks(addresses).length > 0),
  );
}

/** The port by which a router reaches the outside: a gateway port, or one on an external switch. */
export function outsidePort(
  graph: GraphView,
  routerId: EntityId,
): EntityOf<'routerPort'> | undefined {
  const ports = routerPortsOf(graph, routerId);
  const isOutside = (port: EntityOf<'routerPort'>) =>
    port.placement === 'gateway' || switchBehind(graph, port.id)?.lane === 'external';
  return ports.find(isOutside);
}

/** The switch that a router port is linked to. */
function switchBehind(graph: GraphView, portId: EntityId): EntityOf<'switch'> | undefined {
  const link = graph.linksOf(portId).find(({ type }) => type === 'switch-router');
  return link?.type === 'switch-router' ? graph.of('switch', link.switchId) : undefined;
}

/** Networks inside a router: those of the switches that are not external. */
export function insideNetworks(graph: GraphView, routerId: EntityId): readonly string[] {
  const outside = outsidePort(graph, routerId);
  return routerPortsOf(graph, routerId)
    .filter((port) => port.id !== outside?.id)
    .flatMap((port) => switchBehind(graph, port.id)?.subnets ?? []);
}

/** Names of physical networks: those that ports or chassis name. */
export function physicalNetworks(graph: GraphView): readonly string[] {
  return graph.byKind('network').map(({ name }) => name);
}

/** The bridge that chassis map a physical network to, when they agree. */
export function bridgeOf(graph: GraphView, network: string): string | undefined {
  const bridges = graph
    .byKind('chassis')
    .flatMap((chassis) => chassis.bridgeMappings)
    .filter((mapping) => mapping.network === network)
    .map((mapping) => mapping.bridge);
  return new Set(bridges).size === 1 ? bridges[0] : undefined;
}

/** Chassis that can be a gateway for a router port: those that reach its physical network. */
export function gatewayChassisFor(
  graph: GraphView,
  portId: EntityId,
): readonly EntityOf<'chassis'>[] {
  const owner = switchBehind(graph, portId);
  const uplink = owner && graph.linksOf(owner.id).find(({ type }) => type === 'localnet');
  const network = uplink?.type === 'localnet' ? graph.of('network', uplink.networkId) : undefined;
  const all = graph.byKind('chassis');
  return network ? all.filter(({ id }) => network.chassisIds.includes(id)) : all;
}
