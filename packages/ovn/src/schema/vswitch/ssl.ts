import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/**
 * The keys and certificates for OpenFlow and OVSDB connections. `SSL` of ovs-vswitchd.conf.db(5).
 */
export const ssl = table('SSL', {
  private_key: column.string(),
  certificate: column.string(),
  ca_cert: column.string(),
  bootstrap_ca_cert: column.boolean(),
  external_ids: column.map(column.string(), column.string()),
});

export type Ssl = RowOf<typeof ssl>;
