import { createHash } from 'node:crypto';
import { stringifyJson } from '../codec/json.ts';
import type { ReplicaLayout } from '../replica/replica-contents.ts';
import { layoutOf } from '../replica/table-layout.ts';
import type { TableLayout } from '../replica/table-layout.ts';
import type { Database } from '../schema/database.ts';
import type { ServerSchema, ServerTable } from '../schema/server-schema.ts';
import type { Table } from '../schema/table.ts';
import type { Condition } from '../transaction/operation.ts';
import { holds } from './condition-match.ts';
import type { ChosenTable, ChosenTables } from './table-choice.ts';

/** A condition as monitors take it: `false` holds for no row (ovsdb-server(7) §5.1). */
export type MonitorCondition = Condition | boolean;

/** One table of `<monitor-cond-requests>`: ovsdb-server(7) §4.1.12. */
export interface MonitorRequest {
  readonly columns: readonly string[];
  readonly where?: readonly MonitorCondition[];
}

/** What is asked of a server, and how its answers are read: declared ∩ chosen ∩ served. */
export interface MonitorPlan {
  /** Its key tells two plans apart: same key, same meaning of the server's updates. */
  readonly layout: ReplicaLayout;
  /** The same for plans that differ only in their conditions. */
  readonly columnsKey: string;
  /** By table; a table of which all rows are mirrored has none. */
  readonly conditions: ReadonlyMap<string, readonly MonitorCondition[]>;
}

/** What a database's tables are on a server, and a text that tells two such schemas apart. */
export interface ServedSchema {
  readonly schema: ServerSchema;
  readonly fingerprint: string;
}

export function planOf(
  database: Database,
  chosen: ChosenTables,
  { schema, fingerprint }: ServedSchema,
): MonitorPlan {
  const tables = new Map<string, TableLayout>();
  const conditions = new Map<string, readonly MonitorCondition[]>();
  for (const table of database.tables) {
    const choice = chosen.get(table.name);
    const served = schema.tables.get(table.name);
    if (choice === undefined || served === undefined) continue;
    tables.set(table.name, layoutOf(table, choice.columns, served));
    const where = conditionsOn(table, choice, served);
    if (where !== undefined) conditions.set(table.name, where);
  }
  const columnsKey = keyOf([fingerprint, monitorRequests(tables)]);
  const key = keyOf([columnsKey, [...conditions]]);
  return { layout: { tables, key }, columnsKey, conditions };
}

/** `<monitor-requests>` (RFC 7047 §4.1.5); also valid as `<monitor-cond-requests>`. */
export function monitorRequests(
  tables: ReadonlyMap<string, TableLayout>,
  conditions: MonitorPlan['conditions'] = new Map(),
): Record<string, readonly MonitorRequest[]> {
  return Object.fromEntries(
    [...tables].map(([name, { columns }]) => {
      const where = conditions.get(name);
      return [name, [{ columns: [...columns.keys()], ...(where && { where }) }]];
    }),
  );
}

/**
 * `<monitor-cond-update-requests>` (ovsdb-server(7) §4.1.13) that lead from one plan to another
 * with the same columns.
 */
export function conditionChanges(
  from: MonitorPlan,
  to: MonitorPlan,
): Record<string, readonly { readonly where: readonly MonitorCondition[] }[]> {
  const names = [...to.layout.tables.keys()].filter(
    (name) => keyOf(from.conditions.get(name)) !== keyOf(to.conditions.get(name)),
  );
  return Object.fromEntries(
    names.map((name) => [name, [{ where: to.conditions.get(name) ?? [true] }]]),
  );
}

/**
 * The conditions as the server can judge them, undefined when all rows are wanted. A column that
 * the server lacks reads as its default, so a condition on it holds for all rows or for none.
 */
function conditionsOn(
  table: Table,
  { where }: ChosenTable,
  served: ServerTable,
): readonly MonitorCondition[] | undefined {
  if (where === undefined) return undefined;
  const { columns, template } = layoutOf(table, undefined, served);
  const isServed = (name: string) => name === '_uuid' || columns.has(name);
  const constant = where.filter(([name]) => !isServed(name));
  if (constant.some((condition) => holdsFor(condition, table, template))) return undefined;
  const judged = where.filter(([name]) => isServed(name));
  // An empty list would mean every row to the server.
  return judged.length === 0 ? [false] : judged;
}

function holdsFor(
  condition: Condition,
  table: Table,
  row: Readonly<Record<string, unknown>>,
): boolean {
  const [name] = condition;
  return holds(condition, table.columns[name], row[name]);
}

function keyOf(json: unknown): string {
  return createHash('sha256')
    .update(stringifyJson(json ?? null))
    .digest('base64');
}
