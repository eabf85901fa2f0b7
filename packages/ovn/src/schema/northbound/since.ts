/** The OVN release that brought a table, or `Table.column`; what is older than 22.03 is not listed. */
export const since: Readonly<Record<string, string | undefined>> = {};
