import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** Ports of a datapath that receive a packet together. `Multicast_Group` of ovn-sb(5). */
export const multicastGroup = table(
  'Multicast_Group',
  {
    datapath: column.reference('Datapath_Binding'),
    name: column.string(),
    tunnel_key: column.integer({ min: 32768, max: 65535 }),
    ports: column.set(column.reference('Port_Binding', 'weak')),
  },
  {
    isRoot: true,
    indexes: [
      ['datapath', 'tunnel_key'],
      ['datapath', 'name'],
    ],
  },
);

export type MulticastGroup = RowOf<typeof multicastGroup>;
