import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/**
 * The one row about this host: ovn-controller reads its settings in `external_ids`. `Open_vSwitch`
 * of ovs-vswitchd.conf.db(5).
 */
export const openVSwitchTable = table(
  'Open_vSwitch',
  {
    datapaths: column.map(column.string(), column.reference('Datapath')),
    bridges: column.set(column.reference('Bridge')),
    manager_options: column.set(column.reference('Manager')),
    ssl: column.optional(column.reference('SSL')),
    other_config: column.map(column.string(), column.string()),
    external_ids: column.map(column.string(), column.string()),
    next_cfg: column.integer(),
    cur_cfg: column.integer(),
    statistics: column.map(column.string(), column.string()),
    ovs_version: column.optional(column.string()),
    db_version: column.optional(column.string()),
    system_type: column.optional(column.string()),
    system_version: column.optional(column.string()),
    datapath_types: column.set(column.string()),
    iface_types: column.set(column.string()),
    dpdk_initialized: column.boolean(),
    dpdk_version: column.optional(column.string()),
  },
  { isRoot: true },
);

export type OpenVSwitch = RowOf<typeof openVSwitchTable>;
