import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A chassis that may host a router port, with its priority. `Gateway_Chassis` of ovn-nb(5). */
export const gatewayChassis = table(
  'Gateway_Chassis',
  {
    name: column.string(),
    chassis_name: column.string(),
    priority: column.integer({ min: 0, max: 32767 }),
    external_ids: column.map(column.string(), column.string()),
    options: column.map(column.string(), column.string()),
  },
  { indexes: [['name']] },
);

export type GatewayChassis = RowOf<typeof gatewayChassis>;
