import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** One translation rule of a logical router. `NAT` of ovn-nb(5). */
export const nat = table('NAT', {
  external_ip: column.string(),
  external_mac: column.optional(column.string()),
  external_port_range: column.string(),
  logical_ip: column.string(),
  logical_port: column.optional(column.string()),
  type: column.string({ enum: ['dnat', 'snat', 'dnat_and_snat'] }),
  allowed_ext_ips: column.optional(column.reference('Address_Set')),
  exempted_ext_ips: column.optional(column.reference('Address_Set')),
  gateway_port: column.optional(column.reference('Logical_Router_Port', 'weak')),
  priority: column.integer({ min: 0, max: 32767 }),
  match: column.string(),
  options: column.map(column.string(), column.string()),
  external_ids: column.map(column.string(), column.string()),
});

export type Nat = RowOf<typeof nat>;
