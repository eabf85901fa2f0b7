import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/**
 * One logical flow. There are hundreds of thousands: never mirror this table. `Logical_Flow` of
 * ovn-sb(5).
 */
export const logicalFlow = table(
  'Logical_Flow',
  {
    logical_datapath: column.optional(column.reference('Datapath_Binding')),
    logical_dp_group: column.optional(column.reference('Logical_DP_Group')),
    pipeline: column.string({ enum: ['ingress', 'egress'] }),
    table_id: column.integer({ min: 0, max: 34 }),
    priority: column.integer({ min: 0, max: 65535 }),
    match: column.string(),
    actions: column.string(),
    tags: column.map(column.string(), column.string()),
    controller_meter: column.optional(column.string()),
    external_ids: column.map(column.string(), column.string()),
    flow_desc: column.optional(column.string()),
  },
  { isRoot: true },
);

export type LogicalFlow = RowOf<typeof logicalFlow>;
