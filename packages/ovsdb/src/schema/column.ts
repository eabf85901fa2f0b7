import type { Uuid, WireNamedUuid, WireUuid } from '../codec/wire-value.ts';

/** What one element of a column is (RFC 7047 §3.2, `<base-type>`). */
export interface BaseType {
  readonly kind: 'string' | 'integer' | 'real' | 'boolean' | 'uuid';
  readonly enum?: readonly (string | number)[];
  /** Bounds of an integer or real, or of a string's length in characters; inclusive. */
  readonly min?: number;
  readonly max?: number;
  readonly referenceTable?: string;
  readonly referenceType?: 'strong' | 'weak';
}

/** How many elements a column holds, and so what shape its value has in TypeScript. */
export type ColumnShape = 'scalar' | 'optional' | 'set' | 'map';

/**
 * One declared column.
 * @typeParam Value what a row holds, decoded.
 * @typeParam Input what may be written: also names of rows inserted by the same transaction.
 */
export interface Column<Value = unknown, Input = Value> {
  readonly shape: ColumnShape;
  readonly key: BaseType;
  /** Only in a map. */
  readonly value?: BaseType;
  readonly min: number;
  readonly max: number | 'unlimited';
  /** False: set on insert and never again. */
  readonly mutable: boolean;
  /** Never present; they carry the types. */
  readonly valueType?: Value;
  readonly inputType?: Input;
}

/** What a reference may be written as; a plain string is the UUID of an existing row. */
export type ReferenceInput = Uuid | WireUuid | WireNamedUuid;

/** The value that a row holds for a column. */
export type ValueOf<C> = C extends Column<infer Value, infer _> ? Value : never;

/** What may be given for a column in `encodeColumn` and `encodeRow`. */
export type InputOf<C> = C extends Column<infer _, infer Input> ? Input : never;

/** Bounds of a set's or map's number of elements. `min` is 0 or 1; no `max` means unlimited. */
export interface Cardinality {
  readonly min?: 0 | 1;
  readonly max?: number;
}

interface StringOptions<E extends string> {
  readonly enum?: readonly E[];
  readonly minLength?: number;
  readonly maxLength?: number;
}

interface IntegerOptions<E extends number> {
  readonly min?: number;
  readonly max?: number;
  readonly enum?: readonly E[];
}

/** Only a range that is safe at both ends promises `number`: OVSDB integers have 64 bits. */
type IntegerOf<O> = O extends { enum: readonly (infer E extends number)[] }
  ? E
  : O extends { min: number; max: number }
    ? number
    : number | bigint;

type MapInput<K, V> = ReadonlyMap<K, V> | Readonly<Record<string, V>>;

function scalar<Value, Input = Value>(key: BaseType): Column<Value, Input> {
  return { shape: 'scalar', key, min: 1, max: 1, mutable: true };
}

/** Text; with `enum` (declared `as const` or inline) the value is the union of its members. */
function string<const E extends string = string>(options: StringOptions<E> = {}): Column<E> {
  return scalar({
    kind: 'string',
    ...(options.enum && { enum: options.enum }),
    ...(options.minLength !== undefined && { min: options.minLength }),
    ...(options.maxLength !== undefined && { max: options.maxLength }),
  });
}

/**
 * A 64-bit integer: `number` when `min` and `max` are both given, else `number | bigint`
 * (`number` whenever the value is safe).
 */
function integer<const O extends IntegerOptions<number> = object>(
  options?: O,
): Column<IntegerOf<O>> {
  return scalar({ kind: 'integer', ...options });
}

/** A 64-bit floating point number. */
function real(options: { readonly min?: number; readonly max?: number } = {}): Column<number> {
  return scalar({ kind: 'real', ...options });
}

function boolean(): Column<boolean> {
  return scalar({ kind: 'boolean' });
}

/** A UUID that refers to nothing. */
function uuid(): Column<Uuid, ReferenceInput> {
  return scalar({ kind: 'uuid' });
}

/**
 * A reference to a row of another table (RFC 7047 §3.2): a `strong` one must exist and keeps
 * its row alive, a `weak` one disappears with its row.
 */
function reference(
  tableName: string,
  type: 'strong' | 'weak' = 'strong',
): Column<Uuid, ReferenceInput> {
  return scalar({ kind: 'uuid', referenceTable: tableName, referenceType: type });
}

/** Zero or one element: `undefined` stands for none (`["set", []]` on the wire). */
function optional<V, I>(element: Column<V, I>): Column<V | undefined, I | undefined> {
  return { shape: 'optional', key: element.key, min: 0, max: 1, mutable: true };
}

/** Distinct elements, in the server's order. */
function set<V, I>(
  element: Column<V, I>,
  { min = 0, max }: Cardinality = {},
): Column<readonly V[], readonly I[]> {
  return { shape: 'set', key: element.key, min, max: max ?? 'unlimited', mutable: true };
}

/** Distinct keys with a value each. May be written as a plain object too. */
function map<KV, KI, VV, VI>(
  key: Column<KV, KI>,
  value: Column<VV, VI>,
  ...[{ min = 0, max } = {}]: [Cardinality?]
): Column<ReadonlyMap<KV, VV>, MapInput<KI, VI>> {
  const bounds = { min, max: max ?? 'unlimited' } as const;
  return { shape: 'map', key: key.key, value: value.key, ...bounds, mutable: true };
}

/** A column that can be set on insert and never changed after (`"mutable": false`). */
function immutable<V, I>(declared: Column<V, I>): Column<V, I> {
  return { ...declared, mutable: false };
}

/** Declares columns; see `table`. */
export const column = {
  string,
  integer,
  real,
  boolean,
  uuid,
  reference,
  optional,
  set,
  map,
  immutable,
};
