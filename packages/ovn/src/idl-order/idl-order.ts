import type { Row, Uuid } from '@ovn-console/ovsdb/schema';
import { ChainedTable } from './chained-table.ts';
import { objectOrder } from './object-order.ts';

/** What ovn-nbctl downloads of one table. */
export interface DownloadedTable {
  readonly name: string;
  /** In the order in which the server sends them in reply to a monitor request. */
  readonly rows: readonly Row[];
  /** The downloaded columns that refer to rows, by the table that they refer to. */
  readonly references: ReadonlyMap<string, string>;
}

/**
 * The order in which ovn-nbctl goes through the rows of tables: that of the hash tables in which
 * its IDL (the client library of Open vSwitch, lib/ovsdb-idl.c) keeps them by UUID. Rows that fall
 * into one bucket stand in the reverse order in which they came to be known: sent by the server,
 * or named before that by a reference in a row of another table.
 * @param tables those that matter: one, and others that refer to it
 * @param requested the names of all tables that it downloads, where there are more
 * @returns the UUIDs of every table's rows
 */
export function idlOrder(
  tables: readonly DownloadedTable[],
  requested: Iterable<string> = [],
): Map<string, Uuid[]> {
  const known = new Map(tables.map(({ name }) => [name, new KnownRows()]));
  for (const { name, rows, references } of inOrderOfArrival(tables, requested)) {
    const byUuid = new Map(rows.map((row) => [row._uuid, row]));
    const columns = [...references].toSorted(([a], [b]) => compare(a, b));
    for (const uuid of objectOrder(byUuid.keys())) {
      known.get(name)?.add(uuid);
      for (const [column, target] of columns) {
        for (const other of referred(byUuid.get(uuid)?.[column])) known.get(target)?.add(other);
      }
    }
  }
  return new Map([...known].map(([name, rows]) => [name, [...rows.inOrder]]));
}

/** UUIDs of rows, as an IDL keeps them. */
class KnownRows {
  readonly inOrder = new ChainedTable<Uuid>();
  readonly #uuids = new Set<Uuid>();

  add(uuid: Uuid): void {
    if (this.#uuids.has(uuid)) return;
    this.#uuids.add(uuid);
    this.inOrder.insert(uuid, Number.parseInt(uuid.slice(0, 8), 16));
  }
}

/**
 * The tables in the order in which the client reads them from the reply, which is nearly always
 * that in which it asks for them. (On the way names pass through further hash tables, of which
 * some turn chains around; ties between tables may come out otherwise.)
 */
function inOrderOfArrival(
  tables: readonly DownloadedTable[],
  requested: Iterable<string>,
): DownloadedTable[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const names = new Set([...byName.keys(), ...requested]);
  return objectOrder([...names].toSorted(compare)).flatMap((name) => byName.get(name) ?? []);
}

/** The rows that a value refers to, in the order in which an IDL sorts sets. */
function referred(value: unknown): readonly Uuid[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  return value.filter((element) => typeof element === 'string').toSorted(compare);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
