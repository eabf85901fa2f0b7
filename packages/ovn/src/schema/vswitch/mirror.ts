import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** Copies of a bridge's traffic. `Mirror` of ovs-vswitchd.conf.db(5). */
export const mirror = table('Mirror', {
  name: column.string(),
  select_all: column.boolean(),
  select_src_port: column.set(column.reference('Port', 'weak')),
  select_dst_port: column.set(column.reference('Port', 'weak')),
  select_vlan: column.set(column.integer({ min: 0, max: 4095 }), { max: 4096 }),
  output_port: column.optional(column.reference('Port', 'weak')),
  output_vlan: column.optional(column.integer({ min: 1, max: 4095 })),
  snaplen: column.optional(column.integer({ min: 14, max: 65535 })),
  statistics: column.map(column.string(), column.integer()),
  filter: column.optional(column.string()),
  external_ids: column.map(column.string(), column.string()),
});

export type Mirror = RowOf<typeof mirror>;
