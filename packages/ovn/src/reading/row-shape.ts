import type { Row } from '@ovn-console/ovsdb/schema';
import type { NorthboundTable } from '../planning/northbound-view.ts';
import { RowsMissing } from './rows-missing.ts';

/** Rows of a table some columns of which are not fetched: looking at one of these is a demand. */
export class RowShape {
  readonly #columns: readonly string[];
  readonly #prototype: object;

  /** @param missing columns that are not fetched */
  constructor(table: NorthboundTable, columns: readonly string[], missing: readonly string[]) {
    this.#columns = ['_uuid', ...columns];
    const getters = missing.map((column) => [
      column,
      {
        enumerable: true,
        get: () => {
          throw new RowsMissing({ table, columns: [column] });
        },
      },
    ]);
    this.#prototype = Object.create(Object.prototype, Object.fromEntries(getters));
  }

  /** @param row has all columns, but those that are missing only by default */
  rowOf(row: Row): Row {
    const known: Record<string, unknown> & Row = Object.create(this.#prototype);
    for (const column of this.#columns) known[column] = row[column];
    return known;
  }
}
