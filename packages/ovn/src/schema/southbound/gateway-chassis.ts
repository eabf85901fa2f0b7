import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A candidate for hosting a router port, with its priority. `Gateway_Chassis` of ovn-sb(5). */
export const gatewayChassis = table(
  'Gateway_Chassis',
  {
    name: column.string(),
    chassis: column.optional(column.reference('Chassis', 'weak')),
    priority: column.integer({ min: 0, max: 32767 }),
    external_ids: column.map(column.string(), column.string()),
    options: column.map(column.string(), column.string()),
  },
  { indexes: [['name']] },
);

export type GatewayChassis = RowOf<typeof gatewayChassis>;
