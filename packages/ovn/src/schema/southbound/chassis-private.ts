import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** What one chassis writes often: how far it has followed. `Chassis_Private` of ovn-sb(5). */
export const chassisPrivate = table(
  'Chassis_Private',
  {
    name: column.string(),
    chassis: column.optional(column.reference('Chassis', 'weak')),
    nb_cfg: column.integer(),
    nb_cfg_timestamp: column.integer(),
    external_ids: column.map(column.string(), column.string()),
  },
  { isRoot: true, indexes: [['name']] },
);

export type ChassisPrivate = RowOf<typeof chassisPrivate>;
