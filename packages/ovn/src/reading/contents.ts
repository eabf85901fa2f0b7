import type { Row } from '@ovn-console/ovsdb/schema';
import type {
  NorthboundRow,
  NorthboundTable,
  NorthboundView,
  ServedType,
  TableView,
} from '../planning/northbound-view.ts';

interface ContentsSource {
  readonly has: NorthboundView['has'];
  readonly servedType: NonNullable<NorthboundView['servedType']>;
  tableNamed(name: NorthboundTable): TableView<Row>;
}

/** A view of tables that are known only at run time. */
export class Contents implements NorthboundView {
  readonly #source: ContentsSource;

  constructor(source: ContentsSource) {
    this.#source = source;
  }

  has(table: NorthboundTable, column?: string): boolean {
    return this.#source.has(table, column);
  }

  servedType(table: NorthboundTable, column: string): ServedType | undefined {
    return this.#source.servedType(table, column);
  }

  table<N extends NorthboundTable>(name: N): TableView<NorthboundRow<N>>;
  table(name: NorthboundTable): TableView<Row> {
    return this.#source.tableNamed(name);
  }
}
