import { isObject } from '../codec/json.ts';
import type { JsonObject } from '../codec/json.ts';
import { ProtocolError } from '../errors.ts';
import type { Uuid } from '../codec/wire-value.ts';
import type { Row } from '../schema/table.ts';
import type { ColumnLayout, TableLayout } from './table-layout.ts';
import { applyMapDifference, applySetDifference, sameValue } from './value-difference.ts';

/** The two notations of what happened to a row. */
export type UpdateFormat = 'update' | 'update2';

/** What a notification says of one row. */
export interface RowUpdate {
  readonly layout: TableLayout;
  readonly uuid: Uuid;
  /** The row as the replica has it. */
  readonly old: Row | undefined;
  /** `<row-update>` or `<row-update2>`, not looked at yet. */
  readonly update: unknown;
}

/**
 * The row after an update, undefined when it is deleted; the same object when nothing changed.
 * @throws ProtocolError when the update cannot belong to what the replica holds.
 */
export function rowAfter(
  format: UpdateFormat,
  { layout, uuid, old, update }: RowUpdate,
): Row | undefined {
  if (!isObject(update)) throw new ProtocolError(`update of ${layout.table.name} is no object`);
  return format === 'update2'
    ? afterUpdate2({ layout, uuid, old }, update)
    : afterUpdate({ layout, uuid, old }, update);
}

type Known = Omit<RowUpdate, 'update'>;

/** `<row-update2>`: ovsdb-server(7) §4.1.14. */
function afterUpdate2({ layout, uuid, old }: Known, update: JsonObject): Row | undefined {
  if ('delete' in update) return undefined;
  if (!('modify' in update)) {
    return unlessSame({ layout, old }, newRow(layout, uuid, update['initial'] ?? update['insert']));
  }
  if (old === undefined) {
    throw new ProtocolError(`${layout.table.name} ${uuid} was modified but is not known`);
  }
  return modifiedRow(layout, old, update['modify']);
}

/** `<row-update>`: RFC 7047 §4.1.6. `new` has every monitored column. */
function afterUpdate({ layout, uuid, old }: Known, update: JsonObject): Row | undefined {
  if (update['new'] === undefined) return undefined;
  return unlessSame({ layout, old }, newRow(layout, uuid, update['new']));
}

/** The old row where the new one holds the same: an unchanged row stays the same object. */
function unlessSame({ layout, old }: Pick<RowUpdate, 'layout' | 'old'>, row: Row): Row {
  return old !== undefined && sameRow(layout, old, row) ? old : row;
}

/** A row from the columns of an insert; those that are left out have their default. */
function newRow(layout: TableLayout, uuid: Uuid, wire: unknown): Row {
  const row: Record<string, unknown> & Row = { ...layout.template, _uuid: uuid };
  const given = columnsOf(layout, wire);
  for (const name in given) {
    const column = layout.columns.get(name);
    if (column !== undefined) row[name] = column.decode(given[name]);
  }
  return row;
}

/**
 * The server also reports rows of which only columns were modified that a condition is about,
 * and that are not monitored: to us nothing has changed.
 */
function modifiedRow(layout: TableLayout, old: Row, wire: unknown): Row {
  const row: Record<string, unknown> & Row = { ...old };
  const given = columnsOf(layout, wire);
  let isSame = true;
  for (const name in given) {
    const column = layout.columns.get(name);
    if (column === undefined) continue;
    row[name] = newValue(column, old[name], column.decode(given[name]));
    isSame &&= sameValue(old[name], row[name]);
  }
  return isSame ? old : row;
}

function newValue(column: ColumnLayout, old: unknown, given: unknown): unknown {
  if (!column.isDifferential) return given;
  if (Array.isArray(old) && Array.isArray(given)) return applySetDifference(old, given);
  if (old instanceof Map && given instanceof Map) return applyMapDifference(old, given);
  throw new ProtocolError(`column ${column.name}: a difference needs a set or a map`);
}

/** May hold columns that were not asked for, such as `_version`: they are passed over. */
function columnsOf(layout: TableLayout, wire: unknown): JsonObject {
  if (isObject(wire)) return wire;
  throw new ProtocolError(`a row of ${layout.table.name} is no object`);
}

/** Whether two rows hold the same in every declared column. */
export function sameRow(layout: TableLayout, a: Row, b: Row): boolean {
  for (const name of Object.keys(layout.table.columns)) {
    if (!sameValue(a[name], b[name])) return false;
  }
  return true;
}
