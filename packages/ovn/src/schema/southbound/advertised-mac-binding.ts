import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A MAC and IP address that OVN announces outside. `Advertised_MAC_Binding` of ovn-sb(5). */
export const advertisedMacBinding = table(
  'Advertised_MAC_Binding',
  {
    datapath: column.reference('Datapath_Binding'),
    logical_port: column.reference('Port_Binding'),
    ip: column.string(),
    mac: column.string(),
    external_ids: column.map(column.string(), column.string()),
  },
  { isRoot: true, indexes: [['datapath', 'logical_port', 'ip', 'mac']] },
);

export type AdvertisedMacBinding = RowOf<typeof advertisedMacBinding>;
