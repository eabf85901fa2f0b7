/** A column that OVN or the database server writes. */
interface RuntimeColumn {
  /** Who writes it, and what. */
  readonly writer: string;
  /** They keep to a value that they find there: who recreates the row had better give it. */
  readonly isKept?: true;
}

/**
 * What OVN and its database server report in the Northbound database (ovn-nb(5)). Nobody's decision
 * is in these columns: they change by themselves.
 */
const runtimeColumns: Readonly<Record<string, Readonly<Record<string, RuntimeColumn>>>> = {
  NB_Global: {
    nb_cfg: { writer: 'whoever waits for a change to be realised counts it up' },
    nb_cfg_timestamp: { writer: 'ovn-northd: when it saw nb_cfg' },
    sb_cfg: { writer: 'ovn-northd: how far the Southbound database is' },
    sb_cfg_timestamp: { writer: 'ovn-northd: when it was that far' },
    hv_cfg: { writer: 'ovn-northd: how far every chassis is' },
    hv_cfg_timestamp: { writer: 'ovn-northd: when they were that far' },
  },
  Connection: {
    is_connected: { writer: 'ovsdb-server; ephemeral' },
    status: { writer: 'ovsdb-server; ephemeral' },
  },
  Logical_Switch_Port: {
    up: { writer: 'ovn-northd: whether a chassis has bound the port' },
    tag: { writer: 'ovn-northd: what tag_request asks for, or chosen by itself', isKept: true },
    dynamic_addresses: { writer: 'ovn-northd: what it chose for "dynamic"', isKept: true },
  },
  Logical_Router_Port: {
    ipv6_prefix: { writer: 'ovn-northd: what prefix delegation got' },
    status: { writer: 'ovn-northd: which chassis hosts the port' },
  },
  BFD: { status: { writer: 'ovn-northd: the state of the session' } },
  Logical_Switch_Port_Health_Check: { status: { writer: 'ovn-northd: what the check found' } },
  Network_Function_Group: {
    network_function_active: { writer: 'ovn-northd: which function takes the traffic' },
  },
};

/** Counters and times of progress, which every change moves. */
const progress = /^(?:nb|sb|hv)_cfg(?:_timestamp)?$/;

/** Whether a column may change without anybody having decided so. */
export function changesByItself(table: string, column: string): boolean {
  return runtimeColumns[table]?.[column] !== undefined;
}

/** Whether a column is only reported, so that a row is recreated without it. */
export function isReported(table: string, column: string): boolean {
  const runtime = runtimeColumns[table]?.[column];
  return runtime !== undefined && runtime.isKept !== true;
}

/** Whether a column only tells how far changes have come. */
export function isProgress(table: string, column: string): boolean {
  return table === 'NB_Global' && progress.test(column);
}
