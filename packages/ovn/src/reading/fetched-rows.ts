import type { Row, Uuid } from '@ovn-console/ovsdb/schema';
import type { TableView } from '../planning/northbound-view.ts';
import { isFoundBy } from '../planning/table-draft.ts';

/** Some rows of a table: few, so that looking at each is quick. */
export class FetchedRows implements TableView<Row> {
  readonly #rows = new Map<Uuid, Row>();

  add(row: Row): void {
    this.#rows.set(row._uuid, row);
  }

  get(uuid: Uuid): Row | undefined {
    return this.#rows.get(uuid);
  }

  rows(): Iterable<Row> {
    return this.#rows.values();
  }

  findBy(column: string, value: unknown): readonly Row[] {
    return [...this.#rows.values()].filter((row) => isFoundBy(row[column], value));
  }
}
