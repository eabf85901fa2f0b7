import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A bridge of this host. `Bridge` of ovs-vswitchd.conf.db(5). */
export const bridge = table(
  'Bridge',
  {
    name: column.immutable(column.string()),
    datapath_type: column.string(),
    datapath_version: column.string(),
    datapath_id: column.optional(column.string()),
    stp_enable: column.boolean(),
    rstp_enable: column.boolean(),
    mcast_snooping_enable: column.boolean(),
    ports: column.set(column.reference('Port')),
    mirrors: column.set(column.reference('Mirror')),
    netflow: column.optional(column.reference('NetFlow')),
    sflow: column.optional(column.reference('sFlow')),
    ipfix: column.optional(column.reference('IPFIX')),
    controller: column.set(column.reference('Controller')),
    protocols: column.set(
      column.string({
        enum: ['OpenFlow10', 'OpenFlow11', 'OpenFlow12', 'OpenFlow13', 'OpenFlow14', 'OpenFlow15'],
      }),
    ),
    fail_mode: column.optional(column.string({ enum: ['standalone', 'secure'] })),
    status: column.map(column.string(), column.string()),
    rstp_status: column.map(column.string(), column.string()),
    other_config: column.map(column.string(), column.string()),
    external_ids: column.map(column.string(), column.string()),
    flood_vlans: column.set(column.integer({ min: 0, max: 4095 }), { max: 4096 }),
    flow_tables: column.map(column.integer({ min: 0, max: 254 }), column.reference('Flow_Table')),
    auto_attach: column.optional(column.reference('AutoAttach')),
  },
  { indexes: [['name']] },
);

export type Bridge = RowOf<typeof bridge>;
