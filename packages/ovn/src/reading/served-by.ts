import type { Session } from '@ovn-console/ovsdb';
import type { NorthboundView } from '../planning/northbound-view.ts';

/** What the connected server has, by its schema. */
export function servedBy(session: Pick<Session, 'serverSchema'>): NorthboundView['has'] {
  return (table, column) => {
    const served = session.serverSchema()?.tables.get(table);
    return served !== undefined && (column === undefined || served.columns.has(column));
  };
}

/** What columns may hold on the connected server, by its schema. */
export function servedTypesOf(
  session: Pick<Session, 'serverSchema'>,
): NonNullable<NorthboundView['servedType']> {
  return (table, column) => session.serverSchema()?.tables.get(table)?.columns.get(column);
}
