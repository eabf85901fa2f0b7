import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A DHCPv4 option that ovn-controller can send. `DHCP_Options` of ovn-sb(5). */
export const dhcpOptions = table(
  'DHCP_Options',
  {
    name: column.string(),
    code: column.integer({ min: 0, max: 254 }),
    type: column.string({
      enum: [
        'bool',
        'uint8',
        'uint16',
        'uint32',
        'ipv4',
        'static_routes',
        'str',
        'host_id',
        'domains',
      ],
    }),
  },
  { isRoot: true },
);

export type DhcpOptions = RowOf<typeof dhcpOptions>;
