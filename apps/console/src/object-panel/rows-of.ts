import { entityId, type Entity, type EntityKind } from '@ovn-console/topology';
import { rowId, type RowAddress } from './selection.ts';

type Database = RowAddress['database'];

/** Tables whose rows are entities of the graph. */
const kinds: Record<Database, Readonly<Record<string, Exclude<EntityKind, 'global'>>>> = {
  northbound: {
    Logical_Switch: 'switch',
    Logical_Switch_Port: 'switchPort',
    Logical_Router: 'router',
    Logical_Router_Port: 'routerPort',
  },
  southbound: { Chassis: 'chassis', Port_Binding: 'binding' },
};

/** What to select for a reference to a row: its entity if its table has them, else the row. */
export function selectionOf(row: RowAddress): string {
  const kind = kinds[row.database][row.table];
  return kind ? entityId(kind, row.uuid) : rowId(row);
}

/** The row that an entity is made of; links and physical networks are made of several. */
export function rowOf(entity: Entity): RowAddress | undefined {
  switch (entity.kind) {
    case 'switch':
      return { database: 'northbound', table: 'Logical_Switch', uuid: entity.uuid };
    case 'switchPort':
      return { database: 'northbound', table: 'Logical_Switch_Port', uuid: entity.uuid };
    case 'router':
      return { database: 'northbound', table: 'Logical_Router', uuid: entity.uuid };
    case 'routerPort':
      return { database: 'northbound', table: 'Logical_Router_Port', uuid: entity.uuid };
    case 'chassis':
      return { database: 'southbound', table: 'Chassis', uuid: entity.uuid };
    case 'binding':
      return { database: 'southbound', table: 'Port_Binding', uuid: entity.uuid };
    case 'link':
    case 'network':
    case 'global':
      return undefined;
  }
}
