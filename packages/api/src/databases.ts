import { northbound } from '@ovn-console/ovn/northbound';
import { southbound } from '@ovn-console/ovn/southbound';
import type { Replica, TablesOf } from '@ovn-console/ovsdb';
import {
  southboundTables,
  type NorthboundRows,
  type RowsView,
  type SouthboundRows,
  type TableView,
} from '@ovn-console/topology/builder';

export type NorthboundDatabase = typeof northbound;
export type SouthboundDatabase = typeof southbound;

/**
 * What is mirrored of SB: only what the graph needs. Logical_Flow above all would cost gigabytes
 * in a large network; rows of other tables are fetched when somebody looks at one.
 */
export const southboundMonitored: TablesOf<SouthboundDatabase> = Object.fromEntries(
  southboundTables.map((table) => [table, true]),
);

export { northbound, southbound };

/**
 * Replicas as the graph reads them. TypeScript cannot see that looking a table up in one list and
 * in the other gives the same row type, so the overloads say it.
 */
export function northboundRows(replica: Replica<NorthboundDatabase>): RowsView<NorthboundRows> {
  function table<N extends keyof NorthboundRows>(name: N): TableView<NorthboundRows[N]>;
  function table(name: keyof NorthboundRows) {
    return replica.table(name);
  }
  return { table };
}

export function southboundRows(replica: Replica<SouthboundDatabase>): RowsView<SouthboundRows> {
  function table<N extends keyof SouthboundRows>(name: N): TableView<SouthboundRows[N]>;
  function table(name: keyof SouthboundRows) {
    return replica.table(name);
  }
  return { table };
}
