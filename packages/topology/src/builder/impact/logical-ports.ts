import type * as Northbound from '@ovn-console/ovn/northbound';
import type { RowChange } from '../row-change.ts';
import { type ImpactContext, versions } from './impact.ts';
import { touchBindingsOf } from './readers.ts';

/** Logical_Switch_Port is read by its binding and peer; whether it names a router port, by that and its rivals. */
export function switchPortImpact(
  context: ImpactContext,
  change: RowChange<Northbound.LogicalSwitchPort>,
): void {
  const { rows, touched } = context;
  const { indexes } = rows;
  indexes.switchPortByName.apply(change);
  indexes.switchPortByPeer.apply(change);
  indexes.switchPortByNetwork.apply(change);
  for (const routerPort of indexes.switchPortByRouterPort.apply(change)) {
    touched.addAll('routerPort', indexes.routerPortByName.all(routerPort));
    touched.addAll('switchPort', indexes.switchPortByRouterPort.all(routerPort));
  }
  for (const row of versions(change)) {
    touched.add('switchPort', row._uuid);
    touchBindingsOf(context, row.name);
    touched.addAll('switchPort', indexes.switchPortByPeer.all(row.name));
  }
}

/** Logical_Router_Port is read by the switch ports that name it, its peer and its bindings. */
export function routerPortImpact(
  context: ImpactContext,
  change: RowChange<Northbound.LogicalRouterPort>,
): void {
  const { rows, touched } = context;
  const { indexes } = rows;
  indexes.routerPortByName.apply(change);
  indexes.routerPortByPeer.apply(change);
  indexes.routerPortByCandidate.apply(change);
  indexes.routerPortByGroup.apply(change);
  for (const row of versions(change)) {
    touched.add('routerPort', row._uuid);
    touchBindingsOf(context, row.name);
    touched.addAll('switchPort', indexes.switchPortByRouterPort.all(row.name));
    touched.addAll('routerPort', indexes.routerPortByPeer.all(row.name));
  }
}
