import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** One access rule of a switch or a port group. `ACL` of ovn-nb(5). */
export const acl = table('ACL', {
  name: column.optional(column.string({ maxLength: 63 })),
  priority: column.integer({ min: 0, max: 32767 }),
  direction: column.string({ enum: ['from-lport', 'to-lport'] }),
  match: column.string(),
  action: column.string({
    enum: ['allow', 'allow-related', 'allow-stateless', 'drop', 'reject', 'pass'],
  }),
  network_function_group: column.optional(column.reference('Network_Function_Group')),
  log: column.boolean(),
  severity: column.optional(
    column.string({ enum: ['alert', 'warning', 'notice', 'info', 'debug'] }),
  ),
  meter: column.optional(column.string()),
  label: column.integer({ min: 0, max: 4294967295 }),
  tier: column.integer({ min: 0, max: 3 }),
  sample_new: column.optional(column.reference('Sample')),
  sample_est: column.optional(column.reference('Sample')),
  options: column.map(column.string(), column.string()),
  external_ids: column.map(column.string(), column.string()),
});

export type Acl = RowOf<typeof acl>;
