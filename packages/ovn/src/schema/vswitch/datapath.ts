import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A datapath type and its connection-tracking zones. `Datapath` of ovs-vswitchd.conf.db(5). */
export const datapath = table('Datapath', {
  datapath_version: column.string(),
  ct_zones: column.map(column.integer({ min: 0, max: 65535 }), column.reference('CT_Zone')),
  capabilities: column.map(column.string(), column.string()),
  ct_zone_default_limit: column.optional(column.integer({ min: 0, max: 4294967295 })),
  external_ids: column.map(column.string(), column.string()),
});

export type Datapath = RowOf<typeof datapath>;
