import type { Column, Row, Uuid } from '@ovn-console/ovsdb/schema';
import { referencesIn } from '../inverse/references.ts';
import { declaredTable } from '../planning/draft.ts';
import type {
  NorthboundRow,
  NorthboundTable,
  NorthboundView,
  ServedType,
  TableView,
} from '../planning/northbound-view.ts';
import { isReference } from './exported-column.ts';
import { rowsOf, type RowGraph } from './row-graph.ts';
import type { Present } from './script-line.ts';

/** The network as far as the script has rebuilt it: to try what a command would do there. */
export class ReplayView implements NorthboundView {
  readonly #graph: RowGraph;
  readonly #present: Present;

  constructor(graph: RowGraph, present: Present) {
    this.#graph = graph;
    this.#present = present;
  }

  has(table: NorthboundTable, column?: string): boolean {
    return this.#graph.view.has(table, column);
  }

  servedType(table: NorthboundTable, column: string): ServedType | undefined {
    return this.#graph.view.servedType?.(table, column);
  }

  table<N extends NorthboundTable>(name: N): TableView<NorthboundRow<N>>;
  table(name: NorthboundTable): TableView<Row> {
    const rows = rowsOf(this.#graph.view, name);
    const part = (found: Iterable<Row>): Row[] =>
      [...found].filter(({ _uuid }) => this.isThere(_uuid)).map((row) => this.#partOf(name, row));
    return {
      get: (uuid) => part([rows.get(uuid)].filter((row) => row !== undefined))[0],
      rows: () => part(rows.rows()),
      findBy: (column, value) => part(rows.findBy(column, value)),
    };
  }

  isThere(uuid: Uuid): boolean {
    const node = this.#graph.nodes.get(uuid);
    return !node?.isNew || this.#present.has(node);
  }

  /** The references of a row that are there already. Only what is looked at is worked out. */
  #partOf(name: NorthboundTable, row: Row): Row {
    const part: Row = { _uuid: row._uuid };
    for (const [column, declared] of Object.entries<Column>(declaredTable(name).columns)) {
      const get = () =>
        isReference(declared) ? this.#partOfValue(declared, row[column]) : row[column];
      Object.defineProperty(part, column, { enumerable: true, configurable: true, get });
    }
    return part;
  }

  #partOfValue(column: Column, value: unknown): unknown {
    const there = referencesIn(column, value).filter((uuid) => this.isThere(uuid));
    return column.shape === 'set' ? there : there[0];
  }
}
