import type * as Northbound from '@ovn-console/ovn/northbound';
import type * as Southbound from '@ovn-console/ovn/southbound';

/** The northbound tables that the graph is made of. */
export interface NorthboundRows {
  readonly NB_Global: Northbound.NbGlobal;
  readonly Logical_Switch: Northbound.LogicalSwitch;
  readonly Logical_Switch_Port: Northbound.LogicalSwitchPort;
  readonly Logical_Router: Northbound.LogicalRouter;
  readonly Logical_Router_Port: Northbound.LogicalRouterPort;
  readonly Logical_Router_Static_Route: Northbound.LogicalRouterStaticRoute;
  readonly NAT: Northbound.Nat;
  readonly Gateway_Chassis: Northbound.GatewayChassis;
  readonly HA_Chassis_Group: Northbound.HaChassisGroup;
  readonly HA_Chassis: Northbound.HaChassis;
  readonly Load_Balancer_Group: Northbound.LoadBalancerGroup;
}

/** The southbound tables that the graph is made of. */
export interface SouthboundRows {
  readonly SB_Global: Southbound.SbGlobal;
  readonly Chassis: Southbound.Chassis;
  readonly Chassis_Private: Southbound.ChassisPrivate;
  readonly Encap: Southbound.Encap;
  readonly Datapath_Binding: Southbound.DatapathBinding;
  readonly Port_Binding: Southbound.PortBinding;
}

/** Names of the tables that a session must hold for the northbound side. */
export const northboundTables = [
  'NB_Global',
  'Logical_Switch',
  'Logical_Switch_Port',
  'Logical_Router',
  'Logical_Router_Port',
  'Logical_Router_Static_Route',
  'NAT',
  'Gateway_Chassis',
  'HA_Chassis_Group',
  'HA_Chassis',
  'Load_Balancer_Group',
] as const satisfies (keyof NorthboundRows)[];

/** As `northboundTables`, of the southbound side. Logical_Flow is never among them. */
export const southboundTables = [
  'SB_Global',
  'Chassis',
  'Chassis_Private',
  'Encap',
  'Datapath_Binding',
  'Port_Binding',
] as const satisfies (keyof SouthboundRows)[];

/** What is read of a table; a replica's table has it. */
export interface TableView<Row> {
  get(uuid: string): Row | undefined;
  rows(): Iterable<Row>;
}

/** What is read of a database; a replica is one. */
export interface RowsView<Rows> {
  readonly table: TableOf<Rows>;
}

/**
 * One overload per table: whatever way a replica's own generic `table` finds the type of a
 * table's rows, TypeScript can check it for each name.
 */
type TableOf<Rows> = Intersection<
  { [Name in keyof Rows]: (name: Name) => TableView<Rows[Name]> }[keyof Rows]
>;

type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

/** The tables of a database under their names. */
export type Tables<Rows> = { readonly [Name in keyof Rows]: TableView<Rows[Name]> };

export function northboundTablesOf(view: RowsView<NorthboundRows>): Tables<NorthboundRows> {
  return {
    NB_Global: view.table('NB_Global'),
    Logical_Switch: view.table('Logical_Switch'),
    Logical_Switch_Port: view.table('Logical_Switch_Port'),
    Logical_Router: view.table('Logical_Router'),
    Logical_Router_Port: view.table('Logical_Router_Port'),
    Logical_Router_Static_Route: view.table('Logical_Router_Static_Route'),
    NAT: view.table('NAT'),
    Gateway_Chassis: view.table('Gateway_Chassis'),
    HA_Chassis_Group: view.table('HA_Chassis_Group'),
    HA_Chassis: view.table('HA_Chassis'),
    Load_Balancer_Group: view.table('Load_Balancer_Group'),
  };
}

export function southboundTablesOf(view: RowsView<SouthboundRows>): Tables<SouthboundRows> {
  return {
    SB_Global: view.table('SB_Global'),
    Chassis: view.table('Chassis'),
    Chassis_Private: view.table('Chassis_Private'),
    Encap: view.table('Encap'),
    Datapath_Binding: view.table('Datapath_Binding'),
    Port_Binding: view.table('Port_Binding'),
  };
}
