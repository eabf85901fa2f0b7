import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** Collectors of sampled packets. `Flow_Sample_Collector_Set` of ovs-vswitchd.conf.db(5). */
export const flowSampleCollectorSet = table(
  'Flow_Sample_Collector_Set',
  {
    id: column.integer({ min: 0, max: 4294967295 }),
    bridge: column.reference('Bridge'),
    ipfix: column.optional(column.reference('IPFIX')),
    local_group_id: column.optional(column.integer({ min: 0, max: 4294967295 })),
    external_ids: column.map(column.string(), column.string()),
  },
  { isRoot: true, indexes: [['id', 'bridge']] },
);

export type FlowSampleCollectorSet = RowOf<typeof flowSampleCollectorSet>;
