import type { ImpactContext } from './impact.ts';

/** The bindings that look for a northbound port by its name. */
export function touchBindingsOf({ rows, touched }: ImpactContext, portName: string): void {
  touched.addAll('binding', rows.indexes.bindingByPort.all(portName));
  touched.addAll('binding', rows.indexes.bindingByDistributedPort.all(portName));
}

/** The switch and router ports that look for a binding by their name. */
export function touchPortsNamed({ rows, touched }: ImpactContext, name: string | undefined): void {
  touched.addAll('switchPort', rows.indexes.switchPortByName.all(name));
  touched.addAll('routerPort', rows.indexes.routerPortByName.all(name));
}

/** Bindings by uuid, with the ports whose state they decide. */
export function touchBindings(context: ImpactContext, uuids: Iterable<string>): void {
  for (const uuid of uuids) {
    context.touched.add('binding', uuid);
    const binding = context.rows.southbound('Port_Binding', uuid);
    if (binding !== undefined) touchPortsNamed(context, binding.logical_port);
  }
}

/** The router ports that may run on a chassis of that name. */
export function touchCandidacies(context: ImpactContext, chassisName: string): void {
  const { rows, touched } = context;
  for (const candidate of rows.indexes.gatewayChassisByName.all(chassisName)) {
    touched.addAll('routerPort', rows.indexes.routerPortByCandidate.all(candidate));
  }
  for (const candidate of rows.indexes.haChassisByName.all(chassisName)) {
    for (const group of rows.indexes.groupByHaChassis.all(candidate)) touchGroup(context, group);
  }
}

/** The router ports that use an HA chassis group. */
export function touchGroup({ rows, touched }: ImpactContext, groupUuid: string): void {
  touched.addAll('routerPort', rows.indexes.routerPortByGroup.all(groupUuid));
}

/** Everything whose state depends on which chassis map a physical network. */
export function touchNetworkPorts(context: ImpactContext, network: string): void {
  const { indexes } = context.rows;
  context.touched.addAll('switchPort', indexes.switchPortByNetwork.all(network));
  touchBindings(context, indexes.bindingByNetwork.all(network));
}
