import type {
  ChassisEntity,
  EntityId,
  GatewayCandidate,
  Graph,
  RouterPortEntity,
  State,
} from '@ovn-console/topology';
import { chassisName } from '../../trpc/entity-names.ts';

/** A chassis that may run a gateway. */
export interface Candidate {
  /** Absent when no such chassis is registered. */
  readonly id?: EntityId;
  readonly name: string;
  readonly priority?: number;
  readonly active: boolean;
  /** Maps none of the gateway's uplinks, so nothing would get out of there. */
  readonly cutOff: boolean;
}

/** A router port that one chassis runs at a time. */
export interface Gateway {
  readonly id: EntityId;
  readonly name: string;
  readonly addresses: readonly string[];
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** Physical networks that its switch reaches by localnet; a candidate has to map one of them. */
  readonly uplinks: readonly string[];
  readonly active: boolean;
  /** Run by another chassis than the one that comes first. */
  readonly away: boolean;
  readonly state: State;
  readonly reason?: string;
}

/** Every gateway port, in name order; of gateway routers the ports that lead to a physical network. */
export function gatewaysOf(graph: Graph): readonly Gateway[] {
  return graph.byKind('routerPort').flatMap((port) => {
    if (port.placement !== 'gateway') return [];
    const gateway = gatewayOf(graph, port);
    const ofGatewayRouter = port.gatewayCandidates.length === 0;
    return ofGatewayRouter && gateway.uplinks.length === 0 ? [] : [gateway];
  });
}

function gatewayOf(graph: Graph, port: RouterPortEntity): Gateway {
  const uplinks = uplinksOf(graph, port.id);
  const candidates = candidatesOf(graph, port).map((candidate) => ({
    ...candidate,
    cutOff: isCutOff(graph.of('chassis', candidate.id), uplinks),
  }));
  const [first] = candidates;
  const runner = candidates.find(({ active }) => active);
  return {
    id: port.id,
    name: port.name,
    addresses: port.networks,
    candidates,
    uplinks,
    active: port.activeChassisId !== undefined,
    away: runner !== undefined && (runner.priority ?? 0) < (first?.priority ?? 0),
    state: port.state,
    ...(port.reason !== undefined && { reason: port.reason }),
  };
}

type Contender = Omit<Candidate, 'cutOff'>;

function candidatesOf(graph: Graph, port: RouterPortEntity): readonly Contender[] {
  if (port.gatewayCandidates.length > 0) return port.gatewayCandidates.map(candidateOf);
  const only = graph.of('chassis', port.activeChassisId);
  return only ? [{ id: only.id, name: chassisName(only), active: true }] : [];
}

function candidateOf({ chassisId, chassisName: name, ...rest }: GatewayCandidate): Contender {
  return {
    ...(chassisId !== undefined && { id: chassisId }),
    name: chassisName({ name, hostname: rest.hostname ?? '' }),
    priority: rest.priority,
    active: rest.active,
  };
}

/** Names of the physical networks that the port's switch is attached to. */
function uplinksOf(graph: Graph, portId: EntityId): readonly string[] {
  return graph
    .linksOf(portId)
    .flatMap((link) => (link.type === 'switch-router' ? switchUplinks(graph, link.switchId) : []));
}

/**
 * Names of the physical networks that a switch is attached to. There may be several, one for each
 * group of chassis: each chassis is to map one (ovn-nb(5), localnet ports).
 */
export function switchUplinks(graph: Graph, switchId: EntityId): readonly string[] {
  return graph
    .linksOf(switchId)
    .flatMap((link) => (link.type === 'localnet' ? [link.networkId] : []))
    .flatMap((id) => graph.of('network', id)?.name ?? []);
}

/** Whether a chassis maps none of the networks, though there are some. */
export function isCutOff(chassis: ChassisEntity | undefined, uplinks: readonly string[]): boolean {
  if (!chassis || uplinks.length === 0) return false;
  return !chassis.bridgeMappings.some(({ network }) => uplinks.includes(network));
}
