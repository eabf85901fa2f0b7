import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/**
 * The one row about the whole deployment: options, and how far ovn-northd got. `SB_Global` of ovn-
 * sb(5).
 */
export const sbGlobal = table(
  'SB_Global',
  {
    nb_cfg: column.integer(),
    nb_cfg_timestamp: column.integer(),
    external_ids: column.map(column.string(), column.string()),
    connections: column.set(column.reference('Connection')),
    ssl: column.optional(column.reference('SSL')),
    options: column.map(column.string(), column.string()),
    ipsec: column.boolean(),
  },
  { isRoot: true },
);

export type SbGlobal = RowOf<typeof sbGlobal>;
