import type { EntityId, EntityOf } from '@ovn-console/topology';
import { type GraphView } from './graph-view.ts';
import { displayName } from './names.ts';
import type { SceneEdge } from './scene-edge.ts';

/** Where a guest port runs: one edge to its chassis, none while it is nowhere. */
export function portBindingEdges(graph: GraphView, port: EntityOf<'switchPort'>): SceneEdge[] {
  const chassis = graph.of('chassis', port.chassisId);
  if (!chassis) return [];
  return [
    {
      id: `binding:${port.id}`,
      kind: 'binding',
      from: { card: port.switchId, row: port.id },
      to: { card: chassis.id },
      description: `${displayName(port)} is bound to ${displayName(chassis)}`,
      selects: port.id,
      state: port.state,
    },
  ];
}

/** Where a gateway port runs, and where it would: an edge per candidate that is registered. */
export function gatewayEdges(graph: GraphView, port: EntityOf<'routerPort'>): SceneEdge[] {
  return port.gatewayCandidates.flatMap((candidate) => {
    const chassis = graph.of('chassis', candidate.chassisId);
    if (!chassis) return [];
    const role = candidate.active ? 'active' : 'standby';
    return [
      {
        id: `gateway:${port.id}:${chassis.id}`,
        kind: `gateway-${role}` as const,
        from: { card: port.routerId, row: port.id },
        to: { card: chassis.id },
        label: `${role}, priority ${candidate.priority}`,
        description: `${port.name} is ${role} on ${displayName(chassis)}`,
        selects: port.id,
        state: candidate.active ? port.state : 'unknown',
      },
    ];
  });
}

/** Which chassis map a physical network, with the bridge they map it to. */
export function mappingEdges(graph: GraphView): readonly SceneEdge[] {
  return graph.byKind('network').flatMap((network) =>
    network.chassisIds.flatMap((chassisId) => {
      const chassis = graph.of('chassis', chassisId);
      return chassis ? [mappingEdge(network, chassis)] : [];
    }),
  );
}

function mappingEdge(network: EntityOf<'network'>, chassis: EntityOf<'chassis'>): SceneEdge {
  const bridge = chassis.bridgeMappings.find((mapping) => mapping.network === network.name)?.bridge;
  const onto = bridge === undefined ? '' : ` on ${bridge}`;
  return {
    id: `mapping:${network.id}:${chassis.id}`,
    kind: 'mapping',
    from: { card: network.id },
    to: { card: chassis.id },
    ...(bridge === undefined ? {} : { label: bridge }),
    description: `${displayName(chassis)} reaches ${network.name}${onto}`,
    selects: chassis.id,
    state: network.state,
  };
}

/**
 * The tunnel mesh: each chassis reaches each other one. A mesh of n chassis has n(n-1)/2
 * tunnels, so beyond a dozen only those of `around` are drawn.
 */
export function tunnelEdges(graph: GraphView, around?: EntityId): readonly SceneEdge[] {
  const all = graph.byKind('chassis').filter((chassis) => chassis.encaps.length > 0);
  const drawn = (a: EntityId, b: EntityId) => all.length <= 12 || a === around || b === around;
  return all.flatMap((a, index) =>
    all.slice(index + 1).flatMap((b) => (drawn(a.id, b.id) ? [tunnelEdge(a, b)] : [])),
  );
}

function tunnelEdge(a: EntityOf<'chassis'>, b: EntityOf<'chassis'>): SceneEdge {
  const type = a.encaps.find((encap) => b.encaps.some((other) => other.type === encap.type))?.type;
  return {
    id: `tunnel:${a.id}:${b.id}`,
    kind: 'tunnel',
    from: { card: a.id },
    to: { card: b.id },
    label: type ?? 'no encapsulation in common',
    description: `Tunnel ${displayName(a)} to ${displayName(b)}`,
    selects: a.id,
    state: type === undefined ? 'error' : 'up',
  };
}
