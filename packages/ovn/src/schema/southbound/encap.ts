import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/**
 * A tunnel endpoint of a chassis. OVN before 25.03 knew the type `stt` too. `Encap` of ovn-sb(5).
 */
export const encap = table(
  'Encap',
  {
    type: column.string({ enum: ['geneve', 'vxlan'] }),
    options: column.map(column.string(), column.string()),
    ip: column.string(),
    chassis_name: column.string(),
  },
  { indexes: [['type', 'ip']] },
);

export type Encap = RowOf<typeof encap>;
