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

  /** The row with those of its references that are there already, worked out when looked at. */
  #partOf(name: NorthboundTable, row: Row): Row {
    const incomplete = referenceColumns(name).filter(
      ([column, declared]) =>
        !referencesIn(declared, row[column]).every((uuid) => this.isThere(uuid)),
    );
    if (incomplete.length === 0) return row;
    const part: Row = { ...row };
    for (const [column, declared] of incomplete) {
      const get = () => this.#partOfValue(declared, row[column]);
      Object.defineProperty(part, column, { enumerable: true, configurable: true, get });
    }
    return part;
  }

  #partOfValue(column: Column, value: unknown): unknown {
    const there = referencesIn(column, value).filter((uuid) => this.isThere(uuid));
    return column.shape === 'set' ? there : there[0];
  }
}

const columnsByTable = new Map<NorthboundTable, readonly (readonly [string, Column])[]>();

function referenceColumns(name: NorthboundTable): readonly (readonly [string, Column])[] {
  const known = columnsByTable.get(name);
  if (known) return known;
  const columns = Object.entries<Column>(declaredTable(name).columns);
  const found = columns.filter(([, column]) => isReference(column));
  columnsByTable.set(name, found);
  return found;
}
