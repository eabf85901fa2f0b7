import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** Chassis of which the best one alive hosts a port. `HA_Chassis_Group` of ovn-nb(5). */
export const haChassisGroup = table(
  'HA_Chassis_Group',
  {
    name: column.string(),
    ha_chassis: column.set(column.reference('HA_Chassis')),
    external_ids: column.map(column.string(), column.string()),
  },
  { isRoot: true, indexes: [['name']] },
);

export type HaChassisGroup = RowOf<typeof haChassisGroup>;
