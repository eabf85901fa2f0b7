import type { Row } from '@ovn-console/ovsdb/schema';
import { datumOfValue } from '../nbctl/values/datum.ts';
import { printAtom, printDatum } from '../nbctl/values/print-value.ts';
import { exportedColumns, isReference, isSet } from './exported-column.ts';
import type { Reference, RowGraph, RowNode } from './row-graph.ts';

/** The words of one command. */
export type Words = readonly string[];

/** Rows that are there at some point of the script. */
export type Present = ReadonlySet<RowNode>;

/** Longer sets and maps are written in several goes: no argument may be longer than 128 KiB. */
const longest = 500;

/**
 * Writes one transaction: commands of the generic kind, which can say everything, and names for
 * rows that are referred to within it.
 */
export class LineWriter {
  readonly #graph: RowGraph;
  readonly #present: Present;
  readonly #names = new Map<RowNode, string>();
  /** Names that something refers to. */
  readonly #used = new Set<string>();
  readonly #gets: Words[] = [];
  readonly #commands: Words[] = [];

  constructor(graph: RowGraph, present: Present) {
    this.#graph = graph;
    this.#present = present;
  }

  get commands(): Words[] {
    const commands = this.#commands.map((words) =>
      words.filter((word) => !word.startsWith('--id=') || this.#used.has(word.slice(5))),
    );
    return [...this.#gets, ...commands];
  }

  /** `create`s these rows with references among them and to rows that are there. */
  create(nodes: readonly RowNode[]): void {
    for (const node of nodes) this.#name(node);
    for (const node of nodes) {
      const assignments = this.assignments(node, columnsSet(node, this.#graph));
      const words = assignments.length > 0 ? assignments : [this.#anyDefault(node)];
      const id = `--id=${this.#names.get(node) ?? ''}`;
      this.#commands.push([id, 'create', node.table.name, ...words]);
    }
  }

  /** A command that needs no names. */
  say(words: Words): void {
    this.#commands.push(words);
  }

  /** `set`s columns of a row that is there. */
  set(node: RowNode, columns: readonly string[]): void {
    const assignments = this.assignments(node, columns);
    if (assignments.length === 0) return;
    this.#commands.push(['set', node.table.name, node.address ?? '', ...assignments]);
  }

  /** Puts references into columns of rows that are there: `add`, or `set` where there is one at most. */
  refer(references: readonly Reference[]): void {
    for (const { from, name, column, targets } of byColumn(references)) {
      const names = targets.map((to) => this.#nameOf(to));
      const row = [from.table.name, from.address ?? from.row._uuid];
      const isOne = column.shape === 'optional' || column.shape === 'scalar';
      this.#commands.push(
        isOne ? ['set', ...row, `${name}=${names.join(',')}`] : ['add', ...row, name, ...names],
      );
    }
  }

  /** `COLUMN=VALUE` for columns of a row, so far as what they refer to is there. */
  assignments(node: RowNode, columns: readonly string[]): string[] {
    return columns.flatMap((name) => {
      const column = node.table.columns[name];
      if (!column) return [];
      if (!isReference(column)) return [`${name}=${printDatum(column, firstPart(node, name))}`];
      const there = node.references.filter(
        (reference) => reference.name === name && this.#isThere(reference.to),
      );
      if (there.length === 0) return [];
      return [`${name}=[${there.map(({ to }) => this.#nameOf(to)).join(',')}]`];
    });
  }

  /** What refers to the row within this transaction. */
  #nameOf(node: RowNode): string {
    const known = this.#names.get(node);
    if (known !== undefined) {
      this.#used.add(known);
      return known;
    }
    // It was there before: what is no name is its UUID.
    if (node.address === node.row._uuid) return node.address;
    const name = this.#name(node);
    this.#gets.push([`--id=${name}`, 'get', node.table.name, node.address ?? '']);
    return name;
  }

  #name(node: RowNode): string {
    const name = `@${node.table.name.toLowerCase()}${this.#names.size + 1}`;
    this.#names.set(node, name);
    return name;
  }

  #isThere(node: RowNode): boolean {
    return !node.isNew || this.#present.has(node) || this.#names.has(node);
  }

  /** `create` wants at least one column. */
  #anyDefault({ table, row }: RowNode): string {
    const [first] = exportedColumns(table, this.#graph.view).filter(
      ([, column]) => !isReference(column),
    );
    if (!first) throw new Error(`${table.name} has no column`);
    const [name, column] = first;
    return `${name}=${printDatum(column, datumOfValue(row[name]))}`;
  }
}

interface ColumnReferences extends Omit<Reference, 'to'> {
  readonly targets: RowNode[];
}

/** References by the row and column that they are in. */
function byColumn(references: readonly Reference[]): Iterable<ColumnReferences> {
  const columns = new Map<string, ColumnReferences>();
  for (const { from, name, column, to } of references) {
    const key = `${from.row._uuid} ${name}`;
    const known = columns.get(key) ?? { from, name, column, targets: [] };
    known.targets.push(to);
    columns.set(key, known);
  }
  return columns.values();
}

/** The columns of a row that are not at their default. */
export function columnsSet({ table, row }: RowNode, { view }: RowGraph): string[] {
  return exportedColumns(table, view)
    .filter((column) => isSet(column, row))
    .map(([name]) => name);
}

function firstPart({ row, address }: RowNode, name: string) {
  const datum = datumOfValue(row[name]);
  return address === undefined ? datum : new Map([...datum].slice(0, longest));
}

/** `add` commands for what did not fit into one argument, each for a transaction of its own. */
export function remainder({ table, row, address }: RowNode): Words[] {
  if (address === undefined) return [];
  return Object.entries(table.columns).flatMap(([name, { key, value }]) => {
    if (key.referenceTable !== undefined || !isLong(row, name)) return [];
    const texts = [...datumOfValue(row[name])].slice(longest).map(([one, other]) => {
      const text = printAtom(key.kind, one);
      return value && other !== undefined ? `${text}=${printAtom(value.kind, other)}` : text;
    });
    const parts = Math.ceil(texts.length / longest);
    return Array.from({ length: parts }, (_, part) => [
      'add',
      table.name,
      address,
      name,
      ...texts.slice(part * longest, (part + 1) * longest),
    ]);
  });
}

function isLong(row: Row, name: string): boolean {
  const value = row[name];
  const size = value instanceof Map ? value.size : Array.isArray(value) ? value.length : 0;
  return size > longest;
}
