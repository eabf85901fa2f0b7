import type { Row } from '@ovn-console/ovsdb/schema';
import type {
  NorthboundRow,
  NorthboundTable,
  NorthboundView,
  ServedType,
  TableView,
} from '../planning/northbound-view.ts';
import { DemandTable } from './demand-table.ts';
import { orderedRows, type OrderedContents } from './ordered-rows.ts';

/**
 * Northbound contents of which only a part was fetched, all of it at one moment. Whoever asks for
 * more gets a `RowsMissing` thrown: fetch that too, and start again. Planning is pure, so that the
 * last time counts as if it had been the only one.
 *
 * Tables are gone through in the order in which ovn-nbctl would.
 */
export class DemandView implements NorthboundView {
  readonly #contents: OrderedContents;
  readonly #tables = new Map<string, TableView<Row>>();

  /** @param contents all that is wanted; nothing is asked of what was fetched beyond that. */
  constructor(contents: OrderedContents) {
    this.#contents = contents;
  }

  has(table: NorthboundTable, column?: string): boolean {
    return this.#contents.fetched.has(table, column);
  }

  servedType(table: NorthboundTable, column: string): ServedType | undefined {
    return this.#contents.fetched.servedType?.(table, column);
  }

  table<N extends NorthboundTable>(name: N): TableView<NorthboundRow<N>>;
  table(name: NorthboundTable): TableView<Row> {
    const known = this.#tables.get(name);
    if (known) return known;
    const table = new DemandTable(name, {
      wanted: this.#contents.wanted.tables.get(name),
      fetched: this.#contents.fetched.table(name),
      has: (column) => this.#contents.fetched.has(name, column),
      inOrder: () => orderedRows(name, this.#contents),
    });
    this.#tables.set(name, table);
    return table;
  }
}
