import type * as Northbound from '@ovn-console/ovn/northbound';
import type { RowChange } from '../row-change.ts';
import type { NorthboundRows } from '../views.ts';
import { type ImpactContext, type Impacts, versions } from './impact.ts';
import { routerPortImpact, switchPortImpact } from './logical-ports.ts';
import { touchGroup } from './readers.ts';

export const northboundImpacts: Impacts<NorthboundRows> = {
  NB_Global: ({ touched }) => touched.add('global', ''),

  Logical_Switch: ({ rows, touched }, change) => {
    rows.indexes.switchByGroup.apply(change);
    touched.addAll('switchPort', rows.indexes.switchByPort.apply(change));
    for (const row of versions(change)) touched.add('switch', row._uuid);
  },

  Logical_Switch_Port: switchPortImpact,
  Logical_Router: routerImpact,
  Logical_Router_Port: routerPortImpact,

  Logical_Router_Static_Route: ({ rows, touched }, change) => {
    for (const { _uuid } of versions(change)) {
      touched.addAll('router', rows.indexes.routerByRoute.all(_uuid));
    }
  },

  NAT: ({ rows, touched }, change) => {
    for (const { _uuid } of versions(change)) {
      touched.addAll('router', rows.indexes.routerByNat.all(_uuid));
    }
  },

  Gateway_Chassis: ({ rows, touched }, change) => {
    rows.indexes.gatewayChassisByName.apply(change);
    for (const { _uuid } of versions(change)) {
      touched.addAll('routerPort', rows.indexes.routerPortByCandidate.all(_uuid));
    }
  },

  HA_Chassis_Group: (context, change) => {
    context.rows.indexes.groupByHaChassis.apply(change);
    for (const { _uuid } of versions(change)) touchGroup(context, _uuid);
  },

  HA_Chassis: (context, change) => {
    const { indexes } = context.rows;
    indexes.haChassisByName.apply(change);
    for (const { _uuid } of versions(change)) {
      for (const group of indexes.groupByHaChassis.all(_uuid)) touchGroup(context, group);
    }
  },

  Load_Balancer_Group: ({ rows, touched }, change) => {
    for (const { _uuid } of versions(change)) {
      touched.addAll('switch', rows.indexes.switchByGroup.all(_uuid));
      touched.addAll('router', rows.indexes.routerByGroup.all(_uuid));
    }
  },
};

/** A router's ports read whether it is enabled and pinned to a chassis. */
function routerImpact(
  { rows, touched }: ImpactContext,
  change: RowChange<Northbound.LogicalRouter>,
): void {
  const { indexes } = rows;
  indexes.routerByGroup.apply(change);
  indexes.routerByRoute.apply(change);
  indexes.routerByNat.apply(change);
  touched.addAll('routerPort', indexes.routerByPort.apply(change));
  for (const row of versions(change)) touched.add('router', row._uuid);
  const { old, new: row } = change;
  if (old === undefined || row === undefined) return;
  const moved = old.options.get('chassis') !== row.options.get('chassis');
  if (moved || old.enabled !== row.enabled) touched.addAll('routerPort', row.ports);
}
