import type { EntityKind } from '@ovn-console/topology';

/** What of the graph the rows of a table are. */
export const kindsOfTables: Readonly<Record<string, EntityKind | undefined>> = {
  Logical_Switch: 'switch',
  Logical_Switch_Port: 'switchPort',
  Logical_Router: 'router',
  Logical_Router_Port: 'routerPort',
};
