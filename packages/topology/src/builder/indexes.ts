import type * as Northbound from '@ovn-console/ovn/northbound';
import type * as Southbound from '@ovn-console/ovn/southbound';
import { bridgeMappings } from './bridge-mappings.ts';
import { RowIndex } from './row-index.ts';

/** Every way in which rows are looked up other than by their uuid; each follows one table. */
export class Indexes {
  /** By a port in `ports`. */
  readonly switchByPort = new RowIndex<Northbound.LogicalSwitch>((row) => row.ports);
  readonly switchByGroup = new RowIndex<Northbound.LogicalSwitch>((row) => row.load_balancer_group);

  readonly switchPortByName = new RowIndex<Northbound.LogicalSwitchPort>((row) => [row.name]);
  /** By the router port that a port of type router names. */
  readonly switchPortByRouterPort = new RowIndex<Northbound.LogicalSwitchPort>((row) => [
    routerPortName(row),
  ]);
  readonly switchPortByPeer = new RowIndex<Northbound.LogicalSwitchPort>((row) => [row.peer]);
  readonly switchPortByNetwork = new RowIndex<Northbound.LogicalSwitchPort>((row) => [
    networkName(row),
  ]);

  readonly routerByPort = new RowIndex<Northbound.LogicalRouter>((row) => row.ports);
  readonly routerByRoute = new RowIndex<Northbound.LogicalRouter>((row) => row.static_routes);
  readonly routerByNat = new RowIndex<Northbound.LogicalRouter>((row) => row.nat);
  readonly routerByGroup = new RowIndex<Northbound.LogicalRouter>((row) => row.load_balancer_group);

  readonly routerPortByName = new RowIndex<Northbound.LogicalRouterPort>((row) => [row.name]);
  readonly routerPortByPeer = new RowIndex<Northbound.LogicalRouterPort>((row) => [row.peer]);
  readonly routerPortByCandidate = new RowIndex<Northbound.LogicalRouterPort>(
    (row) => row.gateway_chassis,
  );
  readonly routerPortByGroup = new RowIndex<Northbound.LogicalRouterPort>((row) => [
    row.ha_chassis_group,
  ]);

  readonly gatewayChassisByName = new RowIndex<Northbound.GatewayChassis>((row) => [
    row.chassis_name,
  ]);
  readonly haChassisByName = new RowIndex<Northbound.HaChassis>((row) => [row.chassis_name]);
  readonly groupByHaChassis = new RowIndex<Northbound.HaChassisGroup>((row) => row.ha_chassis);

  readonly bindingByPort = new RowIndex<Southbound.PortBinding>((row) => [row.logical_port]);
  /** chassisredirect: by the distributed gateway port that it stands for. */
  readonly bindingByDistributedPort = new RowIndex<Southbound.PortBinding>((row) => [
    distributedPortName(row),
  ]);
  readonly bindingByDatapath = new RowIndex<Southbound.PortBinding>((row) => [row.datapath]);
  readonly bindingByChassis = new RowIndex<Southbound.PortBinding>((row) => [row.chassis]);
  /** By the chassis that options ask for, by name or hostname. */
  readonly bindingByRequest = new RowIndex<Southbound.PortBinding>((row) => [
    requestedChassisName(row),
    gatewayChassisName(row),
  ]);
  readonly bindingByNetwork = new RowIndex<Southbound.PortBinding>((row) => [networkName(row)]);

  /** By the switch or router that a datapath was made for. */
  readonly datapathByObject = new RowIndex<Southbound.DatapathBinding>((row) => [
    northboundUuid(row),
  ]);

  /** By name and hostname: `requested-chassis` may be either. */
  readonly chassisByName = new RowIndex<Southbound.Chassis>((row) => [row.name, row.hostname]);
  readonly chassisByEncap = new RowIndex<Southbound.Chassis>((row) => row.encaps);
  readonly chassisByNetwork = new RowIndex<Southbound.Chassis>((row) =>
    bridgeMappings(row).map(({ network }) => network),
  );
  readonly chassisPrivateByName = new RowIndex<Southbound.ChassisPrivate>((row) => [row.name]);
}

type WithOptions = { readonly type: string; readonly options: ReadonlyMap<string, string> };

/** options:router-port of a port of type router. */
export function routerPortName(row: WithOptions): string | undefined {
  return row.type === 'router' ? row.options.get('router-port') : undefined;
}

/** options:network_name of a localnet or l2gateway port, or of its binding. */
export function networkName(row: WithOptions): string | undefined {
  const physical = row.type === 'localnet' || row.type === 'l2gateway';
  return physical ? row.options.get('network_name') : undefined;
}

/** options:distributed-port of a chassisredirect binding. */
export function distributedPortName(row: WithOptions): string | undefined {
  return row.type === 'chassisredirect' ? row.options.get('distributed-port') : undefined;
}

/** The main chassis of options:requested-chassis, whose first entry it is: a name or hostname. */
export function requestedChassisName(row: WithOptions): string | undefined {
  return row.options.get('requested-chassis')?.split(',')[0]?.trim() || undefined;
}

/** The one chassis on which an l2gateway or l3gateway binding is to be. */
export function gatewayChassisName(row: WithOptions): string | undefined {
  const isGateway = row.type === 'l2gateway' || row.type === 'l3gateway';
  return isGateway ? row.options.get(`${row.type}-chassis`) : undefined;
}

/** Uuid of the northbound switch or router of a datapath: `nb_uuid`, before OVN 25.09 in external_ids. */
export function northboundUuid(row: Southbound.DatapathBinding): string | undefined {
  return (
    row.nb_uuid ?? row.external_ids.get('logical-switch') ?? row.external_ids.get('logical-router')
  );
}
