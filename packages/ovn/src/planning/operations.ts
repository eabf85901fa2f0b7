import type { Row, Table, Uuid } from '@ovn-console/ovsdb/schema';
import type { Condition, Mutation, Operation, WireRow } from '@ovn-console/ovsdb/operations';
import type { Draft } from './draft.ts';
import { emptyRow } from './empty-row.ts';
import { columnOf, encode, encodeColumns } from './encode.ts';
import type { Difference, RowDraft } from './row-draft.ts';
import { isUuid } from './uuid.ts';
import { wireKey } from './wire-key.ts';

/**
 * The operations that turn the contents into the draft: inserts, then deletions, then changes, for
 * ovsdb-server (3.1) leaves weak references to a row behind in rows changed before it is deleted.
 * Rows of tables that are not roots are not deleted: they vanish with the last reference to them.
 */
export function operationsOf(draft: Draft): Operation[] {
  const operations = draft.tables.flatMap(({ table, drafts }) =>
    [...drafts].flatMap(([uuid, row]) => rowOperations(table, uuid, row)),
  );
  return operations.toSorted((one, other) => rank(one) - rank(other));
}

function rank({ op }: Operation): number {
  if (op === 'insert') return 0;
  return op === 'delete' ? 1 : 2;
}

function rowOperations(table: Table, uuid: Uuid, draft: RowDraft<Row>): Operation[] {
  const { before, after } = draft;
  if (!before) return after ? [insertion(table, after)] : [];
  const where: Condition[] = [['_uuid', '==', ['uuid', uuid]]];
  if (!after) return table.isRoot ? [{ op: 'delete', table: table.name, where }] : [];
  const touched = Object.keys(table.columns)
    .filter((column) => draft.written.has(column) && !draft.differences.has(column))
    .filter((column) => before[column] !== after[column]);
  const isWhole = (column: string): boolean =>
    draft.replaced.has(column) || !isCollection(table, column);
  const replaced = touched.filter(isWhole).filter((column) => differs(table, column, draft));
  const mutations = [
    ...touched
      .filter((column) => !isWhole(column))
      .flatMap((column) => mutationsOf(table, column, { before, after })),
    ...[...draft.differences].flatMap((difference) => differenceMutations(table, difference)),
  ];
  return [
    ...updates(table, where, encodeColumns(table, pick(after, replaced))),
    ...mutates(table, where, mutations),
  ];
}

function updates(table: Table, where: readonly Condition[], row: WireRow): Operation[] {
  return Object.keys(row).length > 0 ? [{ op: 'update', table: table.name, where, row }] : [];
}

function mutates(
  table: Table,
  where: readonly Condition[],
  mutations: readonly Mutation[],
): Operation[] {
  return mutations.length > 0 ? [{ op: 'mutate', table: table.name, where, mutations }] : [];
}

function insertion(table: Table, row: Row): Operation {
  const before = emptyRow(table, row._uuid);
  const set = Object.keys(table.columns).filter((column) =>
    differs(table, column, { before, after: row }),
  );
  const values = encodeColumns(table, pick(row, set));
  const name = isUuid(row._uuid) ? { uuid: row._uuid } : { 'uuid-name': row._uuid };
  return { op: 'insert', table: table.name, ...name, row: values };
}

function differenceMutations(
  table: Table,
  [name, { added, removed }]: readonly [string, Difference],
): Mutation[] {
  const column = columnOf(table, name);
  // What the transaction itself inserts is not there yet to be taken out.
  const old = [...removed].filter(isUuid);
  const deletion: Mutation = [name, 'delete', encode(column, old)];
  const addition: Mutation = [name, 'insert', encode(column, [...added])];
  return [...(old.length > 0 ? [deletion] : []), ...(added.size > 0 ? [addition] : [])];
}

/** What has to be taken out of a set or map, then what has to be put in. */
function mutationsOf(
  table: Table,
  name: string,
  { before, after }: { before: Row; after: Row },
): Mutation[] {
  const column = columnOf(table, name);
  const old = entriesOf(before[name]);
  const now = entriesOf(after[name]);
  const removed = [...old].filter(([key, value]) => now.get(key) !== value);
  const added = [...now].filter(([key, value]) => old.get(key) !== value);
  const elements = (entries: readonly (readonly [unknown, unknown])[]): unknown =>
    column.shape === 'map' ? new Map(entries) : entries.map(([key]) => key);
  const deletion: Mutation = [name, 'delete', encode(column, elements(removed))];
  const addition: Mutation = [name, 'insert', encode(column, elements(added))];
  return [...(removed.length > 0 ? [deletion] : []), ...(added.length > 0 ? [addition] : [])];
}

/** A map's entries; a set's elements as entries whose value is themselves. */
function entriesOf(value: unknown): ReadonlyMap<unknown, unknown> {
  if (value instanceof Map) return value;
  return new Map(Array.isArray(value) ? value.map((element) => [element, element]) : []);
}

function isCollection(table: Table, column: string): boolean {
  const { shape } = columnOf(table, column);
  return shape === 'set' || shape === 'map';
}

function differs(table: Table, name: string, { before, after }: Partial<RowDraft<Row>>): boolean {
  const column = columnOf(table, name);
  return (
    before?.[name] !== after?.[name] &&
    wireKey(encode(column, before?.[name])) !== wireKey(encode(column, after?.[name]))
  );
}

function pick(row: Row, columns: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(columns.map((column) => [column, row[column]]));
}
