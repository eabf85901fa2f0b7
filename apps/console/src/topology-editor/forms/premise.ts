import type { ErrorCause, RowPremise } from '@ovn-console/api';
import type { Entity } from '@ovn-console/topology';

type Columns = RowPremise['columns'];

/** The Northbound table of an entity. */
const tables: Partial<Record<Entity['kind'], string>> = {
  switch: 'Logical_Switch',
  router: 'Logical_Router',
  switchPort: 'Logical_Switch_Port',
  routerPort: 'Logical_Router_Port',
};

/**
 * That columns of an entity's row still are as they were shown. Set columns as arrays, maps as
 * objects, absent optionals as null: the JSON form of a row.
 */
export function premiseOf(entity: Entity, columns: Columns): readonly RowPremise[] {
  const table = tables[entity.kind];
  if (table === undefined || !('uuid' in entity)) return [];
  return [{ table, record: entity.uuid, columns }];
}

type ChangedColumns = NonNullable<ErrorCause['changedColumns']>;

/** The premise of somebody who was shown what the columns hold now, and means to replace that. */
export function rebasedOn(
  premise: readonly RowPremise[],
  theirs: ChangedColumns,
): readonly RowPremise[] {
  const current = new Map(theirs.map((change) => [change.column, change.current]));
  return premise.map((row) => ({
    ...row,
    columns: Object.fromEntries(
      Object.entries(row.columns).map(([column, shown]) => [column, current.get(column) ?? shown]),
    ),
  }));
}
