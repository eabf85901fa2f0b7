import { column, database, table } from '@ovn-console/ovsdb/schema';

export const logicalSwitch = table(
  'Logical_Switch',
  {
    name: column.string(),
    ports: column.set(column.reference('Logical_Switch_Port')),
    external_ids: column.map(column.string(), column.string()),
  },
  { isRoot: true },
);
export const logicalSwitchPort = table(
  'Logical_Switch_Port',
  { name: column.string(), tag: column.optional(column.integer({ min: 1, max: 4095 })) },
  { indexes: [['name']] },
);
const global = table('NB_Global', {
  nb_cfg: column.integer(),
  external_ids: column.map(column.string(), column.string()),
});
export const northbound = database('OVN_Northbound', [logicalSwitch, logicalSwitchPort, global]);
