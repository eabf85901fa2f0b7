import type { Row } from '@ovn-console/ovsdb/schema';
import type {
  NorthboundRow,
  NorthboundTable,
  NorthboundView,
  ServedType,
  TableView,
} from '../planning/northbound-view.ts';
import { DemandTable } from './demand-table.ts';
import { orderedRows } from './ordered-rows.ts';
import type { Wanted } from './wanted.ts';

/**
 * Northbound contents of which only a part was fetched, all of it at one moment. Whoever asks for
 * more gets a `RowsMissing` thrown: fetch that too, and start again. Planning is pure, so that the
 * last time counts as if it had been the only one.
 *
 * Tables are gone through in the order in which ovn-nbctl would.
 */
export class DemandView implements NorthboundView {
  readonly #fetched: NorthboundView;
  readonly #wanted: Wanted;
  readonly #tables = new Map<string, TableView<Row>>();

  /** @param fetched all that is wanted; nothing is asked of it beyond that. */
  constructor(fetched: NorthboundView, wanted: Wanted) {
    this.#fetched = fetched;
    this.#wanted = wanted;
  }

  has(table: NorthboundTable, column?: string): boolean {
    return this.#fetched.has(table, column);
  }

  servedType(table: NorthboundTable, column: string): ServedType | undefined {
    return this.#fetched.servedType?.(table, column);
  }

  table<N extends NorthboundTable>(name: N): TableView<NorthboundRow<N>>;
  table(name: NorthboundTable): TableView<Row> {
    const known = this.#tables.get(name);
    if (known) return known;
    const table = new DemandTable(name, {
      wanted: this.#wanted.tables.get(name),
      fetched: this.#fetched.table(name),
      has: (column) => this.#fetched.has(name, column),
      inOrder: () => orderedRows(name, this.#fetched, this.#wanted),
    });
    this.#tables.set(name, table);
    return table;
  }
}
