import { decoderOf, defaultOf, omittedValueOf } from '../codec/decode.ts';
import type { Decoder } from '../codec/decode.ts';
import type { Column } from '../schema/column.ts';
import type { ServerColumn, ServerTable } from '../schema/server-schema.ts';
import type { Row, Table } from '../schema/table.ts';

/** A declared column that the server has too, and how its values are read. */
export interface ColumnLayout {
  readonly name: string;
  readonly decode: Decoder;
  /**
   * A `modify` gives the difference of two values instead of the new one: only for columns
   * that can hold more than one element (ovsdb-server(7) §4.1.14; ovsdb-data.c).
   */
  readonly isDifferential: boolean;
}

/** How rows of a table are read from a particular server: declared ∩ selected ∩ served. */
export interface TableLayout {
  readonly table: Table;
  /** The columns that are monitored. */
  readonly columns: ReadonlyMap<string, ColumnLayout>;
  /** Every declared column with what it holds when the server says nothing of it. */
  readonly template: Row;
}

/**
 * @param selected the columns that are wanted; all declared ones when undefined.
 * @param server the table as the server has it; undefined when it has none.
 */
export function layoutOf(
  table: Table,
  selected: readonly string[] | undefined,
  server: ServerTable,
): TableLayout {
  const columns = new Map<string, ColumnLayout>();
  for (const name of selected ?? Object.keys(table.columns)) {
    const declared = table.columns[name];
    const served = server.columns.get(name);
    if (declared === undefined) throw new TypeError(`${table.name} declares no column "${name}"`);
    if (served === undefined || !canRead(declared, served)) continue;
    columns.set(name, {
      name,
      decode: decoderOf(declared),
      isDifferential: served.max === 'unlimited' || served.max > 1,
    });
  }
  return { table, columns, template: templateOf(table, columns, server) };
}

/**
 * Whether values of the server's column fit the declared one: a column whose type changed
 * between versions beyond that is treated as one that the server lacks.
 */
function canRead(declared: Column, served: ServerColumn): boolean {
  if (declared.key.kind !== served.key.kind) return false;
  if (declared.value?.kind !== served.value?.kind) return false;
  return declared.shape === 'set' || declared.shape === 'map' || served.max === 1;
}

function templateOf(
  table: Table,
  monitored: ReadonlyMap<string, ColumnLayout>,
  server: ServerTable,
): Row {
  const values = Object.entries(table.columns).map(([name, column]) => {
    const served = monitored.has(name) ? server.columns.get(name) : undefined;
    return [name, served ? omittedValueOf(column, served.min) : defaultOf(column)];
  });
  return { _uuid: '', ...Object.fromEntries(values) };
}
