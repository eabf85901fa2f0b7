import type { ChassisEntity, EntityId, Graph, PhysicalNetworkEntity } from '@ovn-console/topology';
import { chassisName } from '../../trpc/entity-names.ts';

/** Whether a chassis reaches a physical network, and whether it has to. */
export interface Cell {
  readonly chassisId: EntityId;
  readonly chassisName: string;
  /** `hole`: it does not, though something on it needs the network. */
  readonly kind: 'mapped' | 'unmapped' | 'hole';
  /** Of a hole: what needs it. */
  readonly need?: string;
}

export interface NetworkCoverage {
  readonly network: PhysicalNetworkEntity;
  readonly cells: readonly Cell[];
}

/** Physical networks × chassis, with the holes found: both in name order. */
export function coverage(graph: Graph): readonly NetworkCoverage[] {
  const chassis = byChassisName(graph.byKind('chassis'));
  return graph
    .byKind('network')
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map((network) => ({
      network,
      cells: chassis.map((one) => cellOf(graph, { network, chassis: one })),
    }));
}

/** Chassis as they are listed everywhere: "kvm2" before "kvm10". */
export function byChassisName(chassis: readonly ChassisEntity[]): readonly ChassisEntity[] {
  return chassis.toSorted((a, b) =>
    chassisName(a).localeCompare(chassisName(b), 'en', { numeric: true }),
  );
}

interface Pair {
  readonly network: PhysicalNetworkEntity;
  readonly chassis: ChassisEntity;
}

function cellOf(graph: Graph, pair: Pair): Cell {
  const { network, chassis } = pair;
  const base = { chassisId: chassis.id, chassisName: chassisName(chassis) };
  if (network.chassisIds.includes(chassis.id)) return { ...base, kind: 'mapped' };
  const need = needOf(graph, pair);
  return need === undefined ? { ...base, kind: 'unmapped' } : { ...base, kind: 'hole', need };
}

/** A gateway that may run there, or a guest bound there, on a switch with an uplink to the network. */
function needOf(graph: Graph, { network, chassis }: Pair): string | undefined {
  const switches = new Set(
    network.switchPortIds.flatMap((id) => graph.of('switchPort', id)?.switchId ?? []),
  );
  const role = chassis.gatewayRoles.find(({ routerPortId }) =>
    graph.linksOf(routerPortId).some((link) => 'switchId' in link && switches.has(link.switchId)),
  );
  if (role) return 'is a gateway candidate without the mapping';
  const guest = graph.portsOn(chassis.id).find(({ switchId }) => switches.has(switchId));
  return guest && `has ${guest.friendlyName ?? guest.name} bound without the mapping`;
}

/**
 * Column heads short enough for a matrix: what all names begin with is left out when there are
 * more than four ("kvm01" … "kvm08" → "01" … "08").
 */
export function shortNames(names: readonly string[]): readonly string[] {
  if (names.length <= 4) return names;
  const [first = ''] = names;
  let length = 0;
  while (length < first.length && names.every((name) => name[length] === first[length]))
    length += 1;
  // Digits stay together: "kvm10", "kvm11" become "10", "11".
  while (length > 0 && /\d/.test(first[length - 1] ?? '')) length -= 1;
  return names.some((name) => name.length <= length)
    ? names
    : names.map((name) => name.slice(length));
}
