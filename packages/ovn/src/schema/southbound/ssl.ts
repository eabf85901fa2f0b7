import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** The keys and certificates of the database server. `SSL` of ovn-sb(5). */
export const ssl = table('SSL', {
  private_key: column.string(),
  certificate: column.string(),
  ca_cert: column.string(),
  bootstrap_ca_cert: column.boolean(),
  ssl_protocols: column.string(),
  ssl_ciphers: column.string(),
  ssl_ciphersuites: column.string(),
  external_ids: column.map(column.string(), column.string()),
});

export type Ssl = RowOf<typeof ssl>;
