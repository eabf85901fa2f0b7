import { entityId } from '../../entity-id.ts';
import type { PhysicalNetworkEntity } from '../../graph.ts';
import type { DerivedGraph } from '../derived-graph.ts';
import { error, up } from '../health.ts';

/** A physical network, as long as a port names it or a chassis maps it. */
export function deriveNetwork(
  graph: DerivedGraph,
  name: string,
): PhysicalNetworkEntity | undefined {
  const id = entityId('network', name);
  const ports = graph.portsOfNetwork(id);
  const chassis = graph.chassisOfNetwork(id);
  if (ports.length === 0 && chassis.length === 0) return undefined;
  return {
    kind: 'network',
    id,
    name,
    switchPortIds: ports.map((port) => port.id),
    chassisIds: chassis.map((one) => one.id),
    chassisTotal: graph.chassisCount,
    ...(chassis.length > 0 ? up : error('No chassis maps it to a bridge')),
  };
}
