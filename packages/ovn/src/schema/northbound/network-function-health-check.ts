import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** How a network function is probed. `Network_Function_Health_Check` of ovn-nb(5). */
export const networkFunctionHealthCheck = table(
  'Network_Function_Health_Check',
  {
    name: column.string(),
    options: column.map(column.string(), column.string()),
    external_ids: column.map(column.string(), column.string()),
  },
  { indexes: [['name']] },
);

export type NetworkFunctionHealthCheck = RowOf<typeof networkFunctionHealthCheck>;
