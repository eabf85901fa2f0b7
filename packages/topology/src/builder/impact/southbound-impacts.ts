import type * as Southbound from '@ovn-console/ovn/southbound';
import { northboundUuid } from '../indexes.ts';
import type { RowChange } from '../row-change.ts';
import type { SouthboundRows } from '../views.ts';
import { type ImpactContext, type Impacts, versions } from './impact.ts';
import { touchBindings, touchCandidacies, touchNetworkPorts, touchPortsNamed } from './readers.ts';

export const southboundImpacts: Impacts<SouthboundRows> = {
  SB_Global: ({ rows, touched }, change) => {
    touched.add('global', '');
    if (change.old?.nb_cfg !== change.new?.nb_cfg) touched.addAll('chassis', rows.allChassis());
  },

  Chassis: chassisImpact,

  Chassis_Private: ({ rows, touched }, change) => {
    rows.indexes.chassisPrivateByName.apply(change);
    for (const { name } of versions(change)) {
      touched.addAll('chassis', rows.indexes.chassisByName.all(name));
    }
  },

  Encap: ({ rows, touched }, change) => {
    for (const { _uuid } of versions(change)) {
      touched.addAll('chassis', rows.indexes.chassisByEncap.all(_uuid));
    }
  },

  Datapath_Binding: datapathImpact,
  Port_Binding: bindingImpact,
};

/** A chassis is read, by name or hostname, wherever something is bound or asked for there. */
function chassisImpact(context: ImpactContext, change: RowChange<Southbound.Chassis>): void {
  const { indexes } = context.rows;
  indexes.chassisByEncap.apply(change);
  indexes.chassisByName.apply(change);
  for (const network of indexes.chassisByNetwork.apply(change)) touchNetworkPorts(context, network);
  for (const row of versions(change)) context.touched.add('chassis', row._uuid);
  const { old, new: chassis } = change;
  if (old?.name === chassis?.name && old?.hostname === chassis?.hostname) return;
  for (const row of versions(change)) {
    touchBindings(context, indexes.bindingByChassis.all(row._uuid));
    for (const name of new Set([row.name, row.hostname])) {
      touchBindings(context, indexes.bindingByRequest.all(name));
      touchCandidacies(context, name);
    }
  }
}

/** A datapath is read by its switch or router, and for its name by its bindings. */
function datapathImpact(
  { rows, touched }: ImpactContext,
  change: RowChange<Southbound.DatapathBinding>,
): void {
  const { indexes } = rows;
  for (const uuid of indexes.datapathByObject.apply(change)) {
    touched.add('switch', uuid);
    touched.add('router', uuid);
  }
  const { old, new: row } = change;
  if (old !== undefined && row !== undefined && sameIdentity(old, row)) return;
  for (const { _uuid } of versions(change)) {
    touched.addAll('binding', indexes.bindingByDatapath.all(_uuid));
  }
}

/** Load balancers come and go in Datapath_Binding without a binding being any different. */
function sameIdentity(one: Southbound.DatapathBinding, other: Southbound.DatapathBinding): boolean {
  return (
    northboundUuid(one) === northboundUuid(other) &&
    one.type === other.type &&
    ['name', 'name2', 'logical-switch', 'logical-router'].every(
      (key) => one.external_ids.get(key) === other.external_ids.get(key),
    )
  );
}

/** A binding is read by the northbound port of its name; `cr-`, by the gateway port that it stands for. */
function bindingImpact(context: ImpactContext, change: RowChange<Southbound.PortBinding>): void {
  const { indexes } = context.rows;
  indexes.bindingByPort.apply(change);
  indexes.bindingByDistributedPort.apply(change);
  indexes.bindingByDatapath.apply(change);
  indexes.bindingByChassis.apply(change);
  indexes.bindingByRequest.apply(change);
  indexes.bindingByNetwork.apply(change);
  for (const row of versions(change)) {
    context.touched.add('binding', row._uuid);
    touchPortsNamed(context, row.logical_port);
    touchPortsNamed(context, row.options.get('distributed-port'));
  }
}
