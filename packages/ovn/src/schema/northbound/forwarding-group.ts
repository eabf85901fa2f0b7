import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A virtual address that several ports of a switch answer for. `Forwarding_Group` of ovn-nb(5). */
export const forwardingGroup = table('Forwarding_Group', {
  name: column.string(),
  vip: column.string(),
  vmac: column.string(),
  liveness: column.boolean(),
  external_ids: column.map(column.string(), column.string()),
  child_port: column.set(column.string(), { min: 1 }),
});

export type ForwardingGroup = RowOf<typeof forwardingGroup>;
