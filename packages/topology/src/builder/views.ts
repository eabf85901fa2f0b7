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
  table<Name extends keyof Rows & string>(name: Name): TableView<Rows[Name]>;
}

/** What became of a table's rows. */
export interface TableChange<Row = unknown> {
  readonly inserted: readonly Row[];
  readonly modified: readonly { readonly old: Row; readonly new: Row }[];
  readonly deleted: readonly Row[];
}

/** What a transaction did, as a replica tells it; tables that the graph does not use are ignored. */
export interface RowsChange {
  readonly tables: ReadonlyMap<string, TableChange>;
}

/** The change that made a database what it is, had it been empty. */
export function allInserted<Rows>(
  view: RowsView<Rows>,
  tables: readonly (keyof Rows & string)[],
): RowsChange {
  const inserted = (name: keyof Rows & string): TableChange => ({
    inserted: [...view.table(name).rows()],
    modified: [],
    deleted: [],
  });
  return { tables: new Map(tables.map((name) => [name, inserted(name)])) };
}

/** A row before and after: absent before it was inserted, after it was deleted. */
export interface RowChange<Row> {
  readonly old?: Row;
  readonly new?: Row;
}

/** The changes of one table's rows. That they are of the table's type is the caller's promise. */
export function changesIn<Rows, Name extends keyof Rows & string>(
  change: RowsChange,
  name: Name,
): readonly RowChange<Rows[Name]>[];
export function changesIn(change: RowsChange, name: string): readonly RowChange<unknown>[] {
  const table = change.tables.get(name);
  if (table === undefined) return [];
  return [
    ...table.deleted.map((row) => ({ old: row })),
    ...table.modified,
    ...table.inserted.map((row) => ({ new: row })),
  ];
}
