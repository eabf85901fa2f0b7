import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A neighbour entry that is not learned. `Static_MAC_Binding` of ovn-sb(5). */
export const staticMacBinding = table(
  'Static_MAC_Binding',
  {
    logical_port: column.string(),
    ip: column.string(),
    mac: column.string(),
    override_dynamic_mac: column.boolean(),
    datapath: column.reference('Datapath_Binding'),
  },
  { isRoot: true, indexes: [['logical_port', 'ip']] },
);

export type StaticMacBinding = RowOf<typeof staticMacBinding>;
