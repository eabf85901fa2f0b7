import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** The DHCP options of one subnet. `DHCP_Options` of ovn-nb(5). */
export const dhcpOptions = table(
  'DHCP_Options',
  {
    cidr: column.string(),
    options: column.map(column.string(), column.string()),
    external_ids: column.map(column.string(), column.string()),
  },
  { isRoot: true },
);

export type DhcpOptions = RowOf<typeof dhcpOptions>;
