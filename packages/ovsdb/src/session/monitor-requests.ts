import type { Database } from '../schema/database.ts';
import type { ServerSchema } from '../schema/server-schema.ts';
import { layoutOf } from '../replica/table-layout.ts';
import type { TableLayout } from '../replica/table-layout.ts';
import type { ReplicaLayout } from '../replica/replica-contents.ts';

/** Which tables and columns to mirror: `true` for all declared columns of a table. */
export type TableSelection = Readonly<Record<string, true | readonly string[] | undefined>>;

/** What is monitored: declared ∩ selected ∩ what the server has. */
export function replicaLayoutOf(
  database: Database,
  selection: TableSelection | undefined,
  schema: ServerSchema,
): ReplicaLayout {
  const tables = new Map<string, TableLayout>();
  for (const table of database.tables) {
    const selected = selection === undefined ? true : selection[table.name];
    const served = schema.tables.get(table.name);
    if (selected === undefined || served === undefined) continue;
    tables.set(table.name, layoutOf(table, selected === true ? undefined : selected, served));
  }
  // Same text, same meaning of the server's updates: what a resume depends on.
  const key = JSON.stringify([schema.version, monitorRequests(tables)]);
  return { tables, key };
}

/** `<monitor-requests>` (RFC 7047 §4.1.5); also valid as `<monitor-cond-requests>`. */
export function monitorRequests(
  tables: ReadonlyMap<string, TableLayout>,
): Record<string, readonly { columns: readonly string[] }[]> {
  return Object.fromEntries(
    [...tables].map(([name, { columns }]) => [name, [{ columns: [...columns.keys()] }]]),
  );
}
