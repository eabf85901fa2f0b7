import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A connection-tracking zone. `CT_Zone` of ovs-vswitchd.conf.db(5). */
export const ctZone = table('CT_Zone', {
  timeout_policy: column.optional(column.reference('CT_Timeout_Policy')),
  limit: column.optional(column.integer({ min: 0, max: 4294967295 })),
  external_ids: column.map(column.string(), column.string()),
});

export type CtZone = RowOf<typeof ctZone>;
