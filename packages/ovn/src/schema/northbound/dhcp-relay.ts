import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** The DHCP server that requests are relayed to. `DHCP_Relay` of ovn-nb(5). */
export const dhcpRelay = table(
  'DHCP_Relay',
  {
    name: column.string(),
    servers: column.optional(column.string()),
    options: column.map(column.string(), column.string()),
    external_ids: column.map(column.string(), column.string()),
  },
  { isRoot: true },
);

export type DhcpRelay = RowOf<typeof dhcpRelay>;
