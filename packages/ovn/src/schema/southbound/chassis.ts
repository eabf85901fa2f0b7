import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A hypervisor or gateway that runs ovn-controller. `Chassis` of ovn-sb(5). */
export const chassis = table(
  'Chassis',
  {
    name: column.string(),
    hostname: column.string(),
    encaps: column.set(column.reference('Encap'), { min: 1 }),
    vtep_logical_switches: column.set(column.string()),
    nb_cfg: column.integer(),
    external_ids: column.map(column.string(), column.string()),
    other_config: column.map(column.string(), column.string()),
    transport_zones: column.set(column.string()),
  },
  { isRoot: true, indexes: [['name']] },
);

export type Chassis = RowOf<typeof chassis>;
