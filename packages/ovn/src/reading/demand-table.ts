import type { Row, Table, Uuid } from '@ovn-console/ovsdb/schema';
import type { Condition } from '@ovn-console/ovsdb/operations';
import { declaredTable } from '../planning/draft.ts';
import { columnOf, encode } from '../planning/encode.ts';
import type { NorthboundTable, TableView } from '../planning/northbound-view.ts';
import { hasEntry } from '../planning/table-draft.ts';
import { isUuid } from '../planning/uuid.ts';
import { RowShape } from './row-shape.ts';
import { RowsMissing } from './rows-missing.ts';
import { conditionKey, type WantedTable } from './wanted.ts';

/** Where a `DemandTable` has its rows from. */
export interface DemandSource {
  /** Undefined when nothing of the table was fetched. */
  readonly wanted: WantedTable | undefined;
  readonly fetched: TableView<Row>;
  /** Whether the server has the table, or a column of it. */
  has(column?: string): boolean;
  /** All rows, in the order of ovn-nbctl; only asked for when all were fetched. */
  inOrder(): Iterable<Row>;
}

/** One table of a `DemandView`. */
export class DemandTable implements TableView<Row> {
  readonly #name: NorthboundTable;
  readonly #table: Table;
  readonly #source: DemandSource;
  readonly #shape: RowShape;
  readonly #rows = new Map<Uuid, Row>();

  constructor(name: NorthboundTable, source: DemandSource) {
    this.#name = name;
    this.#table = declaredTable(name);
    this.#source = source;
    const columns = Object.keys(this.#table.columns);
    // What the server lacks reads as empty, as in any row.
    const isKnown = (column: string): boolean =>
      source.wanted?.columns.has(column) === true || !source.has(column);
    const missing = columns.filter((column) => !isKnown(column));
    this.#shape = new RowShape(name, columns.filter(isKnown), missing);
  }

  get(uuid: Uuid): Row | undefined {
    if (!isUuid(uuid)) return undefined;
    const row = this.#source.fetched.get(uuid);
    if (!row) this.#demand([byUuid(uuid)]);
    return row && this.#known(row);
  }

  *rows(): Iterable<Row> {
    if (!this.#isWhole) throw new RowsMissing({ table: this.#name, all: true });
    for (const row of this.#source.inOrder()) yield this.#known(row);
  }

  findBy(column: string, value: unknown): readonly Row[] {
    const { shape, key } = columnOf(this.#table, column);
    if (!this.#source.has(column)) return this.#source.fetched.findBy(column, value);
    // Refers to a row that is only now being inserted.
    if (key.kind === 'uuid' && !(typeof value === 'string' && isUuid(value))) return [];
    if (!this.#isWhole) {
      // Conditions can ask for entries of maps, not for keys.
      if (shape === 'map') throw new RowsMissing({ table: this.#name, all: true });
      this.#demand([this.#conditionOn(column, value)]);
    }
    this.#requireColumn(column);
    return this.#source.fetched.findBy(column, value).map((row) => this.#known(row));
  }

  findByEntry(column: string, entry: readonly [string, string]): readonly Row[] {
    if (!this.#source.has(column)) return [];
    const wanted = encode(columnOf(this.#table, column), new Map([entry]));
    this.#demand([[column, 'includes', wanted]]);
    this.#requireColumn(column);
    const found = [...this.#source.fetched.rows()].filter((row) => hasEntry(row[column], entry));
    return found.map((row) => this.#known(row));
  }

  expect(uuids: readonly Uuid[]): void {
    const unknown = uuids.filter((uuid) => isUuid(uuid) && !this.#source.fetched.get(uuid));
    if (unknown.length > 0) this.#demand(unknown.map(byUuid));
  }

  expectBy(column: string, values: readonly unknown[]): void {
    this.#demand(values.map((value) => this.#conditionOn(column, value)));
  }

  /** Whether all rows are known; those of a table that the server lacks are none. */
  get #isWhole(): boolean {
    return this.#source.wanted?.isWhole === true || !this.#source.has();
  }

  #requireColumn(column: string): void {
    if (this.#source.wanted?.columns.has(column) !== false) return;
    throw new RowsMissing({ table: this.#name, columns: [column] });
  }

  #conditionOn(column: string, value: unknown): Condition {
    const declared = columnOf(this.#table, column);
    const isSet = declared.shape === 'set';
    return [column, isSet ? 'includes' : '==', encode(declared, isSet ? [value] : value)];
  }

  /** @throws RowsMissing unless all rows that satisfy one of the conditions were fetched. */
  #demand(conditions: readonly Condition[]): void {
    if (this.#isWhole) return;
    const known = this.#source.wanted?.conditions;
    const where = conditions.filter((condition) => known?.has(conditionKey(condition)) !== true);
    if (where.length > 0) throw new RowsMissing({ table: this.#name, where });
  }

  #known(row: Row): Row {
    const known = this.#rows.get(row._uuid) ?? this.#shape.rowOf(row);
    this.#rows.set(row._uuid, known);
    return known;
  }
}

function byUuid(uuid: Uuid): Condition {
  return ['_uuid', '==', ['uuid', uuid]];
}
