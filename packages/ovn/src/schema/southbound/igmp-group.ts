import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A multicast group that a chassis learned. `IGMP_Group` of ovn-sb(5). */
export const igmpGroup = table(
  'IGMP_Group',
  {
    address: column.string(),
    protocol: column.string(),
    datapath: column.optional(column.reference('Datapath_Binding', 'weak')),
    chassis: column.optional(column.reference('Chassis', 'weak')),
    ports: column.set(column.reference('Port_Binding', 'weak')),
    chassis_name: column.string(),
  },
  { isRoot: true, indexes: [['address', 'datapath', 'chassis']] },
);

export type IgmpGroup = RowOf<typeof igmpGroup>;
