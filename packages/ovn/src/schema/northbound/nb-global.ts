import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/**
 * The one row about the whole deployment, with the sequence numbers that tell how far a change
 * got. `NB_Global` of ovn-nb(5).
 */
export const nbGlobal = table(
  'NB_Global',
  {
    name: column.string(),
    nb_cfg: column.integer(),
    nb_cfg_timestamp: column.integer(),
    sb_cfg: column.integer(),
    sb_cfg_timestamp: column.integer(),
    hv_cfg: column.integer(),
    hv_cfg_timestamp: column.integer(),
    external_ids: column.map(column.string(), column.string()),
    connections: column.set(column.reference('Connection')),
    ssl: column.optional(column.reference('SSL')),
    options: column.map(column.string(), column.string()),
    ipsec: column.boolean(),
  },
  { isRoot: true },
);

export type NbGlobal = RowOf<typeof nbGlobal>;
