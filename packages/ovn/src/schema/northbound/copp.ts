import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** Which meter limits which protocol that reaches ovn-controller. `Copp` of ovn-nb(5). */
export const copp = table(
  'Copp',
  {
    name: column.string(),
    meters: column.map(column.string(), column.string()),
    external_ids: column.map(column.string(), column.string()),
  },
  { isRoot: true, indexes: [['name']] },
);

export type Copp = RowOf<typeof copp>;
