import type {
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
}

/** A router port that one chassis runs at a time. */
export interface Gateway {
  readonly id: EntityId;
  readonly name: string;
  readonly addresses: readonly string[];
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** Physical networks that its switch reaches by localnet: a candidate has to map them. */
  readonly uplinks: readonly string[];
  readonly active: boolean;
  /** Run by another chassis than the one that comes first. */
  readonly away: boolean;
  readonly state: State;
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
  const candidates = candidatesOf(graph, port);
  const [first] = candidates;
  const runner = candidates.find(({ active }) => active);
  return {
    id: port.id,
    name: port.name,
    addresses: port.networks,
    candidates,
    uplinks: uplinksOf(graph, port.id),
    active: port.activeChassisId !== undefined,
    away: runner !== undefined && (runner.priority ?? 0) < (first?.priority ?? 0),
    state: port.state,
  };
}

function candidatesOf(graph: Graph, port: RouterPortEntity): readonly Candidate[] {
  if (port.gatewayCandidates.length > 0) return port.gatewayCandidates.map(candidateOf);
  const only = graph.of('chassis', port.activeChassisId);
  return only ? [{ id: only.id, name: chassisName(only), active: true }] : [];
}

function candidateOf({ chassisId, chassisName: name, ...rest }: GatewayCandidate): Candidate {
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
    .flatMap((link) => (link.type === 'switch-router' ? graph.linksOf(link.switchId) : []))
    .flatMap((link) => (link.type === 'localnet' ? [link.networkId] : []))
    .flatMap((id) => graph.of('network', id)?.name ?? []);
}
