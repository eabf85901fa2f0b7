import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A route that OVN announces outside. `Advertised_Route` of ovn-sb(5). */
export const advertisedRoute = table(
  'Advertised_Route',
  {
    datapath: column.reference('Datapath_Binding'),
    logical_port: column.reference('Port_Binding'),
    ip_prefix: column.string(),
    tracked_port: column.optional(column.reference('Port_Binding')),
    external_ids: column.map(column.string(), column.string()),
  },
  { isRoot: true, indexes: [['datapath', 'logical_port', 'ip_prefix', 'tracked_port']] },
);

export type AdvertisedRoute = RowOf<typeof advertisedRoute>;
