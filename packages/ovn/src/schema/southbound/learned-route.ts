import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A route that OVN learned outside. `Learned_Route` of ovn-sb(5). */
export const learnedRoute = table(
  'Learned_Route',
  {
    datapath: column.reference('Datapath_Binding'),
    logical_port: column.reference('Port_Binding'),
    ip_prefix: column.string(),
    nexthop: column.string(),
    external_ids: column.map(column.string(), column.string()),
  },
  { isRoot: true, indexes: [['datapath', 'logical_port', 'ip_prefix', 'nexthop']] },
);

export type LearnedRoute = RowOf<typeof learnedRoute>;
