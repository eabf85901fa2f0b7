import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A neighbour learned by ARP or ND. `MAC_Binding` of ovn-sb(5). */
export const macBinding = table(
  'MAC_Binding',
  {
    logical_port: column.string(),
    ip: column.string(),
    mac: column.string(),
    timestamp: column.integer(),
    datapath: column.reference('Datapath_Binding'),
  },
  { isRoot: true, indexes: [['logical_port', 'ip']] },
);

export type MacBinding = RowOf<typeof macBinding>;
