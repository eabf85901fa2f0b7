import type { ChassisEntity, EntityId, Graph, PhysicalNetworkEntity } from '@ovn-console/topology';
import { chassisName, entityName } from '../../trpc/entity-names.ts';
import { plural } from '../../ui/format.ts';
import { gatewaysOf, isCutOff, switchUplinks, type Gateway } from './gateways.ts';

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
  const demand = { gateways: gatewaysOf(graph), switches: attachedSwitches(graph) };
  return graph.byKind('network').map((network) => {
    const cells = chassis.map((one) => cellOf(one, network, demand));
    const bridges = [...new Set(cells.flatMap(({ bridge }) => bridge ?? []))].toSorted();
    return { id: network.id, name: network.name, bridges, cells };
  });
}

const names = new Intl.Collator('en', { numeric: true });

interface Demand {
  readonly gateways: readonly Gateway[];
  readonly switches: readonly AttachedSwitch[];
}

function cellOf(chassis: ChassisEntity, network: PhysicalNetworkEntity, demand: Demand): Cell {
  const mapping = chassis.bridgeMappings.find((one) => one.network === network.name);
  const cell = { chassisId: chassis.id, chassis: chassisName(chassis) };
  if (mapping) return { ...cell, bridge: mapping.bridge, needs: [] };
  return {
    ...cell,
    needs: [
      ...gatewayNeeds(cell, network.name, demand.gateways),
      ...portNeeds(chassis, network.name, demand.switches),
    ],
  };
}

/** Gateways that the chassis is to run although nothing would get out of there. */
function gatewayNeeds(
  { chassisId, chassis }: Pick<Cell, 'chassisId' | 'chassis'>,
  network: string,
  gateways: readonly Gateway[],
): readonly string[] {
  return gateways.flatMap(({ name, uplinks, candidates }) => {
    const candidate = candidates.find(({ id }) => id === chassisId);
    if (!candidate?.cutOff || !uplinks.includes(network)) return [];
    const role = candidate.active ? 'the gateway' : 'a gateway candidate';
    return [`${chassis} is ${role} of ${name} without a mapping of ${uplinks.join(' or ')}`];
  });
}

/** Guests that are bound there although their switch goes no further. */
function portNeeds(
  chassis: ChassisEntity,
  network: string,
  switches: readonly AttachedSwitch[],
): readonly string[] {
  return switches.flatMap(({ name, uplinks, bound }) => {
    const ports = bound.get(chassis.id) ?? 0;
    if (ports === 0 || !uplinks.includes(network) || !isCutOff(chassis, uplinks)) return [];
    const who = `${chassisName(chassis)} has ${plural(ports, 'port')} of ${name}`;
    return [`${who} without a mapping of ${uplinks.join(' or ')}`];
  });
}

/** A switch that is attached to physical networks, and how many of its guests each chassis has. */
interface AttachedSwitch {
  readonly name: string;
  readonly uplinks: readonly string[];
  readonly bound: ReadonlyMap<EntityId, number>;
}

function attachedSwitches(graph: Graph): readonly AttachedSwitch[] {
  return graph.byKind('switch').flatMap((one) => {
    if (one.lane !== 'external') return [];
    const uplinks = switchUplinks(graph, one.id);
    return [{ name: entityName(one, graph), uplinks, bound: boundGuests(graph, one.id) }];
  });
}

function boundGuests(graph: Graph, switchId: EntityId): ReadonlyMap<EntityId, number> {
  const counts = new Map<EntityId, number>();
  for (const port of graph.portsOf(switchId)) {
    if (port.kind !== 'switchPort' || port.chassisId === undefined || port.type !== '') continue;
    counts.set(port.chassisId, (counts.get(port.chassisId) ?? 0) + 1);
  }
  return counts;
}

/** Every need of the matrix once, with the chassis that it is about. */
export function needsOf(lines: readonly NetworkLine[]): ReadonlyMap<string, EntityId> {
  return new Map(
    lines.flatMap(({ cells }) =>
      cells.flatMap(({ chassisId, needs }) =>
        needs.map((sentence): [string, EntityId] => [sentence, chassisId]),
      ),
    ),
  );
}
