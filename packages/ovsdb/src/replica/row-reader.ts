import { bytesOf, closeBrace } from '../codec/ascii.ts';
import { valueReaderOf } from '../codec/value-reader.ts';
import type { ValueReader } from '../codec/value-reader.ts';
import { notPlain } from '../codec/wire-reader.ts';
import type { WireReader } from '../codec/wire-reader.ts';
import type { Uuid } from '../codec/wire-value.ts';
import type { Row } from '../schema/table.ts';
import type { TableLayout } from './table-layout.ts';

interface ColumnReader {
  readonly name: string;
  /** As it stands before the value: `"name":`. */
  readonly key: Uint8Array;
  readonly read: ValueReader;
}

/** How the contents of a table begin a row: `<row-update2>` and `<row-update>`. */
const rowStarts = ['{"initial":{', '{"insert":{', '{"new":{'].map(bytesOf);

/** Reads rows of one table from the bytes of its contents. */
export class RowReader {
  readonly #template: Row;
  readonly #columns: readonly ColumnReader[];

  constructor({ columns, table, template }: TableLayout) {
    this.#template = template;
    // ovsdb-server writes the columns in this order, which saves looking most of them up.
    this.#columns = [...columns.keys()].toSorted().flatMap((name) => {
      const column = table.columns[name];
      return column ? [{ name, key: bytesOf(`"${name}":`), read: valueReaderOf(column) }] : [];
    });
  }

  /**
   * Reads a row update with all of a row. Throws `notPlain` also for a column that was not
   * asked for.
   */
  read(reader: WireReader, uuid: Uuid): Row {
    if (!rowStarts.some((start) => reader.skip(start))) throw notPlain;
    const row: Record<string, unknown> & Row = { ...this.#template, _uuid: uuid };
    if (reader.bytes[reader.at] === closeBrace) reader.at++;
    else this.#readColumns(reader, row);
    reader.expectByte(closeBrace);
    return row;
  }

  #readColumns(reader: WireReader, row: Record<string, unknown>): void {
    let next = 0;
    do {
      next = this.#indexOfKey(reader, next);
      const column = this.#columns[next++];
      if (column === undefined) throw notPlain;
      reader.at += column.key.length;
      row[column.name] = column.read(reader);
    } while (reader.another(closeBrace));
  }

  #indexOfKey(reader: WireReader, from: number): number {
    const columns = this.#columns;
    for (let index = from; index < columns.length; index++) {
      const column = columns[index];
      if (column && reader.startsWith(column.key)) return index;
    }
    return columns.findIndex(({ key }) => reader.startsWith(key));
  }
}
