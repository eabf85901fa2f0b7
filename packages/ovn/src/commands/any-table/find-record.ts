import type { Row, Uuid } from '@ovn-console/ovsdb/schema';
import { RowNotFoundError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import type { NorthboundTable } from '../../planning/northbound-view.ts';
import { isUuid } from '../../planning/uuid.ts';
import { recordKeys, type RecordKey } from './record-keys.ts';

/** A row as a command refers to it, in its property `record` unless another is named. */
export interface RecordReference {
  readonly table: NorthboundTable;
  readonly record: string;
  readonly field?: string;
}

/**
 * Finds a row as ovn-nbctl(8) does ("Database Commands"), and guards that it stays what is meant:
 * by UUID, as `.` when it is the only one, by what its table goes by, or by the beginning of its
 * UUID.
 * @throws RowNotFoundError when there is none, or several.
 */
export function findRecord(draft: Draft, reference: RecordReference): Uuid {
  const uuid = lookUpRecord(draft, reference);
  if (uuid !== undefined) return uuid;
  const { table, record } = reference;
  throw fault(draft, reference, `no row "${record}" in table ${table}`);
}

/**
 * `findRecord` for a row that need not be there.
 * @throws RowNotFoundError when there are several.
 */
export function lookUpRecord(draft: Draft, reference: RecordReference): Uuid | undefined {
  const { table, field = 'record' } = reference;
  const uuid = byUuid(draft, reference) ?? only(draft, reference);
  if (uuid !== undefined) {
    draft.expectColumns({ table, uuid, field }, []);
    return uuid;
  }
  for (const key of recordKeys[table] ?? []) {
    const found = byKey(draft, reference, key);
    if (found !== undefined) return found;
  }
  return byPrefix(draft, reference);
}

function byUuid(draft: Draft, { table, record }: RecordReference): Uuid | undefined {
  return isUuid(record) ? draft.anyTable(table).get(record.toLowerCase())?._uuid : undefined;
}

function only(draft: Draft, { table, record }: RecordReference): Uuid | undefined {
  if (record !== '.') return undefined;
  const [row, ...others] = draft.anyTable(table).rows();
  return others.length === 0 ? row?._uuid : undefined;
}

function byKey(draft: Draft, reference: RecordReference, key: RecordKey): Uuid | undefined {
  const [row, ...others] = rowsNamed(draft, reference, key);
  if (others.length > 0) {
    const message = `multiple rows in ${key.table} match "${reference.record}"`;
    throw fault(draft, reference, message);
  }
  const { table, field = 'record' } = reference;
  if (!row) {
    if (key.key === undefined)
      draft.expectMatches(key.table, [key.column, reference.record], field);
    return undefined;
  }
  const columns = [key.column, ...(key.reference === undefined ? [] : [key.reference])];
  draft.expectColumns({ table: key.table, uuid: row._uuid, field }, columns);
  if (key.reference === undefined) return row._uuid;
  const referred = row[key.reference];
  return typeof referred === 'string' ? draft.anyTable(table).get(referred)?._uuid : undefined;
}

function rowsNamed(
  draft: Draft,
  { record }: RecordReference,
  { table, column, key }: RecordKey,
): readonly Row[] {
  const rows = draft.anyTable(table);
  if (!isPartialUuid(record)) {
    return key === undefined
      ? rows.findBy(column, record)
      : rows.findByEntry(column, [key, record]);
  }
  // Of a name that is a UUID, the beginning will do.
  return [...rows.rows()].filter((row) => {
    const value = row[column];
    const name: unknown = key === undefined ? value : value instanceof Map && value.get(key);
    return typeof name === 'string' && isCalled(name, record);
  });
}

function isCalled(name: string, record: string): boolean {
  return name === record || (record.length >= 4 && isUuid(name) && name.startsWith(record));
}

function byPrefix(draft: Draft, reference: RecordReference): Uuid | undefined {
  const { table, record, field = 'record' } = reference;
  if (!isPartialUuid(record)) return undefined;
  const rows = [...draft.anyTable(table).rows()].filter(({ _uuid }) => _uuid.startsWith(record));
  const [row, other] = rows;
  if (row && other) {
    const message =
      `${table} contains 2 or more rows whose UUIDs begin with ${record}: ` +
      `at least ${row._uuid} and ${other._uuid}`;
    throw fault(draft, reference, message);
  }
  if (row) draft.expectColumns({ table, uuid: row._uuid, field }, []);
  return row?._uuid;
}

const uuidTemplate = '00000000-0000-0000-0000-000000000000';

/** Whether it may be the beginning of a UUID, but not all of it. */
function isPartialUuid(text: string): boolean {
  return text.length >= 4 && text.length < 36 && isUuid(text + uuidTemplate.slice(text.length));
}

function fault(draft: Draft, { field = 'record' }: RecordReference, message: string): Error {
  return new RowNotFoundError(message, draft.fault(field));
}

/** Columns by which rows are found; the order of ovn-nbctl's output may depend on them. */
export function keyColumns(table: NorthboundTable): string[] {
  const keys = recordKeys[table] ?? [];
  return keys.filter((key) => key.table === table).map(({ column }) => column);
}
