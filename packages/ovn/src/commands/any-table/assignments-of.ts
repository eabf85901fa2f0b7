import { printString } from '../../nbctl/values/print-value.ts';

type AtomInput = string | number | boolean;

/** A column's value: one element, a list of them (a set), or an object (a map). */
type ColumnInput = AtomInput | readonly AtomInput[] | Readonly<Record<string, AtomInput>>;

/** What `set` is to write. */
export interface Assignments {
  /** Columns that are replaced as a whole. */
  readonly columns?: Readonly<Record<string, ColumnInput>>;
  /** Single entries of columns that are maps: column, then key, then value. */
  readonly entries?: Readonly<Record<string, Readonly<Record<string, AtomInput>>>>;
}

/** The `COLUMN[:KEY]=VALUE` arguments that write these values. */
export function assignmentsOf({ columns = {}, entries = {} }: Assignments): string[] {
  return [
    ...Object.entries(columns).map(([column, value]) => `${column}=${printInput(value)}`),
    ...Object.entries(entries).flatMap(([column, values]) =>
      Object.entries(values).map(
        ([key, value]) => `${column}:${printString(key)}=${printAtomInput(value)}`,
      ),
    ),
  ];
}

function printInput(value: ColumnInput): string {
  if (typeof value !== 'object') return printAtomInput(value);
  if (isList(value)) return `[${value.map(printAtomInput).join(',')}]`;
  const pairs = Object.entries(value).map(
    ([key, atom]) => `${printString(key)}=${printAtomInput(atom)}`,
  );
  return `{${pairs.join(',')}}`;
}

function printAtomInput(value: AtomInput): string {
  return typeof value === 'string' ? printString(value) : String(value);
}

function isList(value: ColumnInput): value is readonly AtomInput[] {
  return Array.isArray(value);
}
