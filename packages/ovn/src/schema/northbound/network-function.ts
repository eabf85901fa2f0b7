import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A pair of ports that traffic is steered through. `Network_Function` of ovn-nb(5). */
export const networkFunction = table(
  'Network_Function',
  {
    name: column.string(),
    outport: column.optional(column.reference('Logical_Switch_Port')),
    inport: column.reference('Logical_Switch_Port'),
    health_check: column.optional(column.reference('Network_Function_Health_Check')),
    id: column.integer({ min: 1, max: 255 }),
    external_ids: column.map(column.string(), column.string()),
  },
  { isRoot: true, indexes: [['name'], ['id']] },
);

export type NetworkFunction = RowOf<typeof networkFunction>;
