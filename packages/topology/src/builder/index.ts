/** For the server: rows of NB and SB to the graph. */
export type { SchemaVersions } from './derive/global.ts';
export { TopologyBuilder, type TopologySources } from './topology-builder.ts';
export {
  northboundTables,
  southboundTables,
  type NorthboundRows,
  type RowsChange,
  type RowsView,
  type SouthboundRows,
  type TableChange,
  type TableView,
} from './views.ts';
