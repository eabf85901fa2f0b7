import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A port of a bridge. `Port` of ovs-vswitchd.conf.db(5). */
export const port = table(
  'Port',
  {
    name: column.immutable(column.string()),
    interfaces: column.set(column.reference('Interface'), { min: 1 }),
    trunks: column.set(column.integer({ min: 0, max: 4095 }), { max: 4096 }),
    cvlans: column.set(column.integer({ min: 0, max: 4095 }), { max: 4096 }),
    tag: column.optional(column.integer({ min: 0, max: 4095 })),
    vlan_mode: column.optional(
      column.string({
        enum: ['trunk', 'access', 'native-tagged', 'native-untagged', 'dot1q-tunnel'],
      }),
    ),
    qos: column.optional(column.reference('QoS')),
    mac: column.optional(column.string()),
    bond_mode: column.optional(
      column.string({ enum: ['balance-tcp', 'balance-slb', 'active-backup'] }),
    ),
    lacp: column.optional(column.string({ enum: ['active', 'passive', 'off'] })),
    bond_updelay: column.integer(),
    bond_downdelay: column.integer(),
    bond_active_slave: column.optional(column.string()),
    bond_fake_iface: column.boolean(),
    fake_bridge: column.boolean(),
    status: column.map(column.string(), column.string()),
    rstp_status: column.map(column.string(), column.string()),
    rstp_statistics: column.map(column.string(), column.integer()),
    statistics: column.map(column.string(), column.integer()),
    protected: column.boolean(),
    other_config: column.map(column.string(), column.string()),
    external_ids: column.map(column.string(), column.string()),
  },
  { indexes: [['name']] },
);

export type Port = RowOf<typeof port>;
