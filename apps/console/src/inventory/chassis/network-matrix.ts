import type { ChassisEntity, EntityId, Graph, PhysicalNetworkEntity } from '@ovn-console/topology';
import { chassisName } from '../../trpc/entity-names.ts';
import { plural } from '../../ui/format.ts';
import { gatewaysOf, type Gateway } from './gateways.ts';

/** Whether one chassis reaches one physical network. */
export interface Cell {
  readonly chassisId: EntityId;
  readonly chassis: string;
  /** Bridge that the network is mapped to; absent when it is not. */
  readonly bridge?: string;
  /** Why the chassis should have the mapping that it lacks, one sentence each. */
  readonly needs: readonly string[];
}

export interface NetworkLine {
  readonly id: EntityId;
  readonly name: string;
  /** Bridges that chassis map it to; mostly one name everywhere. */
  readonly bridges: readonly string[];
  /** One for each chassis, in name order. */
  readonly cells: readonly Cell[];
}

/** Physical networks by chassis: who maps what, and who lacks what it needs. */
export function networkMatrix(graph: Graph): readonly NetworkLine[] {
  const chassis = graph
    .byKind('chassis')
    .toSorted((a, b) => names.compare(chassisName(a), chassisName(b)));
  const gateways = gatewaysOf(graph);
  return graph.byKind('network').map((network) => {
    const bound = boundOn(graph, network);
    const cells = chassis.map((one) => cellOf(one, network, { gateways, bound }));
    const bridges = [...new Set(cells.flatMap(({ bridge }) => bridge ?? []))].toSorted();
    return { id: network.id, name: network.name, bridges, cells };
  });
}

const names = new Intl.Collator('en', { numeric: true });

interface Demand {
  readonly gateways: readonly Gateway[];
  /** Ports of the network's switches that each chassis has. */
  readonly bound: ReadonlyMap<EntityId, number>;
}

function cellOf(chassis: ChassisEntity, network: PhysicalNetworkEntity, demand: Demand): Cell {
  const mapping = chassis.bridgeMappings.find((one) => one.network === network.name);
  const cell = { chassisId: chassis.id, chassis: chassisName(chassis) };
  if (mapping) return { ...cell, bridge: mapping.bridge, needs: [] };
  return { ...cell, needs: needsOf(cell, network.name, demand) };
}

/** Sentences about a chassis that does not map a network although something there leads to it. */
function needsOf(
  { chassisId, chassis }: Pick<Cell, 'chassisId' | 'chassis'>,
  network: string,
  { gateways, bound }: Demand,
): readonly string[] {
  const asGateway = gateways.flatMap(({ name, uplinks, candidates }) => {
    const candidate = candidates.find(({ id }) => id === chassisId);
    if (!candidate || !uplinks.includes(network)) return [];
    return candidate.active
      ? [`${chassis} is the gateway of ${name} without a mapping of ${network}`]
      : [`${chassis} is a gateway candidate of ${name} without a mapping of ${network}`];
  });
  const ports = bound.get(chassisId) ?? 0;
  const forPorts =
    ports > 0
      ? [`${chassis} has ${plural(ports, 'port')} on ${network} without a mapping of it`]
      : [];
  return [...asGateway, ...forPorts];
}

/** How many ports of the network's switches are bound on each chassis. */
function boundOn(graph: Graph, network: PhysicalNetworkEntity): ReadonlyMap<EntityId, number> {
  const switches = new Set(
    network.switchPortIds.flatMap((id) => graph.of('switchPort', id)?.switchId ?? []),
  );
  const counts = new Map<EntityId, number>();
  for (const port of [...switches].flatMap((id) => graph.portsOf(id))) {
    if (port.kind !== 'switchPort' || port.chassisId === undefined || port.type !== '') continue;
    counts.set(port.chassisId, (counts.get(port.chassisId) ?? 0) + 1);
  }
  return counts;
}
