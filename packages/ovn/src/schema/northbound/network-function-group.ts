import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/**
 * Interchangeable network functions, of which one is active. `Network_Function_Group` of ovn-
 * nb(5).
 */
export const networkFunctionGroup = table(
  'Network_Function_Group',
  {
    name: column.string(),
    fallback: column.optional(column.string({ enum: ['fail-open', 'fail-close'] })),
    network_function: column.set(column.reference('Network_Function')),
    network_function_active: column.optional(column.reference('Network_Function')),
    mode: column.string({ enum: ['inline', 'vtap'] }),
    id: column.integer({ min: 1, max: 255 }),
    external_ids: column.map(column.string(), column.string()),
  },
  { isRoot: true, indexes: [['name'], ['id']] },
);

export type NetworkFunctionGroup = RowOf<typeof networkFunctionGroup>;
