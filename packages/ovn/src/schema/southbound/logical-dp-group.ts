import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** Datapaths that share logical flows. `Logical_DP_Group` of ovn-sb(5). */
export const logicalDpGroup = table('Logical_DP_Group', {
  datapaths: column.set(column.reference('Datapath_Binding', 'weak')),
});

export type LogicalDpGroup = RowOf<typeof logicalDpGroup>;
