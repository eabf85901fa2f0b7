import { column } from '../schema/column.ts';
import { database } from '../schema/database.ts';
import { table } from '../schema/table.ts';

/** A few tables of a database that every installation of OVN has. */
export const logicalSwitch = table(
  'Logical_Switch',
  {
    name: column.string(),
    ports: column.set(column.reference('Logical_Switch_Port')),
    other_config: column.map(column.string(), column.string()),
  },
  { isRoot: true },
);

export const logicalSwitchPort = table(
  'Logical_Switch_Port',
  {
    name: column.string(),
    addresses: column.set(column.string()),
    tag: column.optional(column.integer({ min: 1, max: 4095 })),
    up: column.optional(column.boolean()),
    options: column.map(column.string(), column.string()),
    column_of_the_future: column.string(),
  },
  { indexes: [['name']] },
);

const northboundGlobal = table(
  'NB_Global',
  { nb_cfg: column.integer(), ipsec: column.boolean() },
  { isRoot: true },
);

const tableOfTheFuture = table('Table_Of_The_Future', { name: column.string() });

export const northbound = database('OVN_Northbound', [
  logicalSwitch,
  logicalSwitchPort,
  northboundGlobal,
  tableOfTheFuture,
]);
