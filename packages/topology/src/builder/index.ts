/** For the server: rows of NB and SB to the graph. */
export type { SchemaVersions } from './derive/global.ts';
export type { RowsChange, TableChange } from './row-change.ts';
export { TopologyBuilder, type TopologySources } from './topology-builder.ts';
export {
  northboundTables,
  southboundTables,
  type NorthboundRows,
  type RowsView,
  type SouthboundRows,
  type TableView,
} from './views.ts';
