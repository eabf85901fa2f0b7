import type { Row, Uuid } from '@ovn-console/ovsdb/schema';
import type { Condition, WireRow } from '@ovn-console/ovsdb/operations';
import { InvalidCommandError, type Fault } from '../errors.ts';
import { northbound } from '../schema/northbound/database.ts';
import { emptyRow } from './empty-row.ts';
import { columnOf, encode, encodeColumns } from './encode.ts';
import { GuardBook, type Guard } from './guard.ts';
import { missingMessage } from './missing.ts';
import type {
  NorthboundRow,
  NorthboundTable,
  NorthboundView,
  ServedType,
} from './northbound-view.ts';
import type { Difference } from './row-draft.ts';
import { RowSymbols } from './row-symbols.ts';
import { TableDraft } from './table-draft.ts';
import { isUuid } from './uuid.ts';

/** Columns of a table that hold sets of references. */
type SetColumn<N extends NorthboundTable> = {
  [K in keyof NorthboundRow<N>]: NorthboundRow<N>[K] extends readonly Uuid[] ? K & string : never;
}[keyof NorthboundRow<N>];

/** Columns of a row to be written. */
export type Values<N extends NorthboundTable> = Partial<Omit<NorthboundRow<N>, '_uuid'>>;

/** A row, and the command's property that leads to it. */
export interface Target<N extends NorthboundTable = NorthboundTable> {
  readonly table: N;
  readonly uuid: Uuid;
  readonly field: string;
}

/** What ovn-nbctl writes to its log, and goes on; `module` is the part of it that does. */
export interface Warning {
  readonly module: string;
  readonly message: string;
  /** Left out for what is a warning only. */
  readonly level?: 'ERR';
}

/**
 * The network as it will be after the commands planned so far, and what they relied on. Rows
 * inserted by earlier commands are seen too; until the server gives them a UUID, their `_uuid`
 * is the `uuid-name` by which the transaction refers to them.
 */
export class Draft implements NorthboundView {
  /** The command that is being planned. */
  commandIndex = 0;
  /** Whether the transaction is to be waited for even when it changes nothing (`sync`). */
  forceWait = false;
  /** Whether the command that is being planned is the last of its batch. */
  isLastCommand = true;
  /**
   * Whether later commands of a batch see only what they would see in ovn-nbctl: not what earlier
   * ones added to the ports, routes, NAT rules … of an object. By default they see everything.
   */
  seesAsOvnNbctl = false;
  /** Names that the commands give to rows. */
  readonly symbols = new RowSymbols();
  readonly #warnings: Warning[] = [];
  readonly #whenPlanned: (() => void)[] = [];
  readonly #base: NorthboundView;
  readonly #tables = new Map<string, TableDraft<Row>>();
  readonly #guards = new GuardBook();
  #insertions = 0;

  constructor(base: NorthboundView) {
    this.#base = base;
  }

  get tables(): readonly TableDraft<Row>[] {
    return [...this.#tables.values()];
  }

  get guards(): readonly Guard[] {
    return this.#guards.guards;
  }

  get warnings(): readonly Warning[] {
    return this.#warnings;
  }

  warn(warning: Warning): void {
    this.#warnings.push(warning);
  }

  /** Has something done once all commands are planned: what shows only in the whole transaction. */
  whenPlanned(action: () => void): void {
    this.#whenPlanned.push(action);
  }

  /** All commands are planned. */
  finish(): void {
    for (const action of this.#whenPlanned) action();
  }

  has(table: NorthboundTable, column?: string): boolean {
    return this.#base.has(table, column);
  }

  servedType(table: NorthboundTable, column: string): ServedType | undefined {
    return this.#base.servedType?.(table, column);
  }

  /**
   * The server has this table, or column of it.
   * @throws InvalidCommandError that names it and the version of OVN that brought it.
   */
  require(what: { table: NorthboundTable; column?: string }, field: string): void {
    if (this.has(what.table, what.column)) return;
    throw new InvalidCommandError(missingMessage(what), this.fault(field));
  }

  /** Where an error of the command that is being planned is to be shown. */
  fault(field: string): Fault {
    return { commandIndex: this.commandIndex, field };
  }

  table<N extends NorthboundTable>(name: N): TableDraft<NorthboundRow<N>>;
  table(name: NorthboundTable): TableDraft<Row> {
    const known = this.#tables.get(name);
    if (known) return known;
    const draft = new TableDraft<Row>(declaredTable(name), this.#base.table(name), this);
    this.#tables.set(name, draft);
    return draft;
  }

  /** `table` for a table that is known only at run time. */
  anyTable(name: NorthboundTable): TableDraft<Row> {
    return this.table(name);
  }

  /** Columns left out take their default. Returns what refers to the new row. */
  insert<N extends NorthboundTable>(name: N, values: Values<N>): Uuid;
  insert(name: NorthboundTable, values: Readonly<Record<string, unknown>>): Uuid {
    this.#insertions += 1;
    return this.insertAs(`${name}_${this.#insertions}`, name, values);
  }

  /** `insert` under a UUID, or a reference, that was chosen before. */
  insertAs(
    uuid: Uuid,
    name: NorthboundTable,
    values: Readonly<Record<string, unknown>> = {},
  ): Uuid {
    this.#requireColumns(name, values);
    this.anyTable(name).insert({ ...emptyRow(declaredTable(name), uuid), ...values });
    return uuid;
  }

  /** Adds references to a set, whatever else is in it. */
  add<N extends NorthboundTable>(
    target: Target<N>,
    column: SetColumn<N>,
    uuids: readonly Uuid[],
  ): void {
    this.changeReferences(target, column, { added: new Set(uuids), removed: new Set() });
  }

  /** Takes references out of a set, whatever else is in it. */
  remove<N extends NorthboundTable>(
    target: Target<N>,
    column: SetColumn<N>,
    uuids: readonly Uuid[],
  ): void {
    this.changeReferences(target, column, { added: new Set(), removed: new Set(uuids) });
  }

  /** `add` and `remove` for a table and column that are known only at run time. */
  changeReferences({ table, uuid }: Target, column: string, difference: Difference): void {
    this.#requireColumns(table, { [column]: difference });
    this.anyTable(table).updateSet(uuid, column, difference);
  }

  /** Writes whole columns, guarded by what they hold now: of two who do so, one is told. */
  replace<N extends NorthboundTable>(target: Target<N>, values: Values<N>): void;
  replace(target: Target, values: Readonly<Record<string, unknown>>): void {
    this.replaceColumns(target, values);
  }

  /** `replace` for a table and columns that are known only at run time. */
  replaceColumns(target: Target, values: Readonly<Record<string, unknown>>): void {
    this.#requireColumns(target.table, values);
    this.#expect(target, Object.keys(values), true);
    this.anyTable(target.table).update(target.uuid, values, true);
  }

  /** Writes sets and maps as differences: what others add or remove meanwhile stays. */
  mutate<N extends NorthboundTable>(target: Target<N>, values: Values<N>): void;
  mutate(target: Target, values: Readonly<Record<string, unknown>>): void {
    this.mutateColumns(target, values);
  }

  /** `mutate` for a table and columns that are known only at run time. */
  mutateColumns(target: Target, values: Readonly<Record<string, unknown>>): void {
    this.#requireColumns(target.table, values);
    this.anyTable(target.table).update(target.uuid, values, false);
  }

  delete({ table, uuid }: Target): void {
    const rows = this.anyTable(table);
    const wasNew = rows.isNew(uuid);
    rows.delete(uuid);
    if (wasNew) for (const others of this.tables) others.forget(uuid);
  }

  /** The plan relies on the row being there, with these columns as they are. */
  expectRow<N extends NorthboundTable>(
    target: Target<N>,
    columns: readonly (keyof NorthboundRow<N> & string)[],
  ): void {
    this.expectColumns(target, columns);
  }

  /** `expectRow` for columns that are known only at run time. */
  expectColumns(target: Target, columns: readonly string[]): void {
    this.#expect(target, columns, false);
  }

  /** The plan relies on which rows have this value (or in a set: contain it), such as a free name. */
  expectMatches(
    table: NorthboundTable,
    [column, value]: readonly [string, string],
    field: string,
  ): void {
    const rows = this.anyTable(table);
    const { shape, key } = columnOf(rows.table, column);
    if (key.kind === 'uuid' && !isUuid(value)) return;
    const condition: Condition = [
      column,
      shape === 'set' ? 'includes' : '==',
      key.kind === 'uuid' ? ['uuid', value] : value,
    ];
    const uuids = rows.base.findBy(column, value).map(({ _uuid }) => _uuid);
    this.#guards.matches(table, [condition], { uuids, fault: this.fault(field) });
  }

  /** The plan writes over one entry of a map, whose other entries are nobody's business. */
  expectEntry({ table, uuid, field }: Target, column: string, key: string): void {
    const rows = this.anyTable(table);
    const entries = rows.base.get(uuid)?.[column];
    if (!(entries instanceof Map)) return;
    if (!entries.has(key)) return this.#expect({ table, uuid, field }, [column], false);
    const entry = encode(columnOf(rows.table, column), new Map([[key, entries.get(key)]]));
    const where: Condition[] = [
      ['_uuid', '==', ['uuid', uuid]],
      [column, 'includes', entry],
    ];
    const fault = this.fault(field);
    this.#guards.matches(table, where, { uuids: [uuid], premise: [column], fault });
  }

  #requireColumns(table: NorthboundTable, values: object): void {
    for (const column of Object.keys(values)) this.require({ table, column }, 'type');
  }

  #expect({ table, uuid, field }: Target, columns: readonly string[], premise: boolean): void {
    const rows = this.anyTable(table);
    const row = rows.base.get(uuid);
    if (!row) return;
    const picked = Object.fromEntries(columns.map((column) => [column, row[column]]));
    const values: WireRow =
      columns.length > 0 ? encodeColumns(rows.table, picked) : { _uuid: ['uuid', uuid] };
    this.#guards.row(table, uuid, { values, premise, fault: this.fault(field) });
  }
}

/** The declaration of a Northbound table. */
export function declaredTable(name: string): (typeof northbound.tables)[number] {
  const table = northbound.tables.find((declared) => declared.name === name);
  if (!table) throw new TypeError(`OVN_Northbound has no table "${name}"`);
  return table;
}
