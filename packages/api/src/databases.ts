import { northbound } from '@ovn-console/ovn/northbound';
import { southbound } from '@ovn-console/ovn/southbound';
import type { TablesOf } from '@ovn-console/ovsdb';
import { southboundTables } from '@ovn-console/topology/builder';

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
