import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A DHCPv6 option that ovn-controller can send. `DHCPv6_Options` of ovn-sb(5). */
export const dhcpv6Options = table(
  'DHCPv6_Options',
  {
    name: column.string(),
    code: column.integer({ min: 0, max: 254 }),
    type: column.string({ enum: ['ipv6', 'str', 'mac', 'domain'] }),
  },
  { isRoot: true },
);

export type Dhcpv6Options = RowOf<typeof dhcpv6Options>;
