import * as fc from 'fast-check';
import type { ServerColumn, ServerSchema, ServerTable } from '../../schema/server-schema.ts';
import { rowPick, validAtom, valueOf } from './random-value.ts';
import { nobody } from './row-pick.ts';
import type { OperationTemplate, Template } from './row-pick.ts';

interface Options {
  /** Now and then something that the server must refuse. */
  readonly flaws: boolean;
}

const comparisons = ['==', '!=', 'includes', 'excludes', '<', '<=', '>', '>='];
const mutators = ['+=', '-=', '*=', '/=', '%=', 'insert', 'delete'];

/** One operation on a table (RFC 7047 §5.2). */
function operationOn(table: ServerTable, options: Options): fc.Arbitrary<OperationTemplate> {
  const on = (op: string) => ({ op: fc.constant(op), table: fc.constant(table.name) });
  const where = whereOf(table, options);
  const mutations = mutationsOf(table, options);
  const columns = fc.subarray(['_uuid', ...table.columns.keys()]);
  return fc.oneof(
    { arbitrary: insertInto(table, options), weight: 10 },
    { arbitrary: updateOf(table, options), weight: 5 },
    { arbitrary: fc.record({ ...on('mutate'), where, mutations }), weight: 6 },
    { arbitrary: fc.record({ ...on('delete'), where }), weight: 1 },
    { arbitrary: fc.record({ ...on('select'), where, columns }), weight: 2 },
    { arbitrary: waitFor(table, options), weight: 1 },
    { arbitrary: withoutTable, weight: 1 },
    { arbitrary: options.flaws ? strangeOperation(table) : withoutTable, weight: 1 },
  );
}

function insertInto(table: ServerTable, options: Options): fc.Arbitrary<OperationTemplate> {
  const row = rowOf([...table.columns.values()], options);
  return fc.record({ op: fc.constant('insert'), table: fc.constant(table.name), row });
}

function updateOf(table: ServerTable, options: Options): fc.Arbitrary<OperationTemplate> {
  return fc.record({
    op: fc.constant('update'),
    table: fc.constant(table.name),
    where: whereOf(table, options),
    row: rowOf(writableColumns(table, options), options),
  });
}

/**
 * Each column in half of the rows; what has no valid default, in all. One flaw at most: of two
 * the server would blame either.
 */
function rowOf(columns: readonly ServerColumn[], { flaws }: Options): fc.Arbitrary<Template> {
  const values = Object.fromEntries(columns.map((each) => [each.name, valueOf(each)]));
  const requiredKeys = columns
    .filter(
      ({ key, min }) => min > 0 && (key.referenceTable !== undefined || key.min !== undefined),
    )
    .map(({ name }) => name);
  const row = fc.record(values, { requiredKeys });
  if (!flaws) return row;
  const flawed = columns.map((each) => fc.record({ [each.name]: valueOf(each, true) }));
  return fc.tuple(row, fc.oneof(...flawed)).map(([all, one]) => ({ ...all, ...one }));
}

/** The columns that an existing row lets itself be changed in. */
function writableColumns(table: ServerTable, { flaws }: Options): readonly ServerColumn[] {
  const columns = [...table.columns.values()];
  return flaws ? columns : columns.filter(({ mutable }) => mutable);
}

/** Conditions that pick one row, or all, or a few by their contents. */
function whereOf(table: ServerTable, options: Options): fc.Arbitrary<readonly Template[]> {
  const one = rowPick(table.name).map((pick) => [['_uuid', '==', pick]]);
  return fc.oneof(
    { arbitrary: one, weight: 4 },
    { arbitrary: fc.constant([]), weight: 1 },
    { arbitrary: fc.array(conditionOn(table, options), { minLength: 1, maxLength: 2 }), weight: 4 },
  );
}

/** One condition (RFC 7047 §5.1). */
export function conditionOn(table: ServerTable, { flaws }: Options): fc.Arbitrary<Template> {
  const conditions = [...table.columns.values()].flatMap((column) =>
    (flaws ? comparisons : comparisonsOf(column)).map((comparison) => {
      const takesOne = !flaws && /^[<>]/.test(comparison);
      const argument = takesOne ? validAtom(column.key) : valueOf(column, flaws);
      return fc.tuple(fc.constant(column.name), fc.constant(comparison), argument);
    }),
  );
  const unequal = fc.tuple(fc.constant('_uuid'), fc.constant('!='), rowPick(table.name));
  return fc.oneof(unequal, ...conditions);
}

function comparisonsOf({ key, value, max }: ServerColumn): readonly string[] {
  const isOrdered = value === undefined && max === 1 && ['integer', 'real'].includes(key.kind);
  return isOrdered ? comparisons : comparisons.slice(0, 4);
}

/** Mutations (RFC 7047 §5.1); none when no column of the table takes any. */
function mutationsOf(table: ServerTable, options: Options): fc.Arbitrary<readonly Template[]> {
  const mutations = writableColumns(table, options).flatMap((column) =>
    (options.flaws ? mutators : mutatorsOf(column)).map((mutator) =>
      fc.tuple(
        fc.constant(column.name),
        fc.constant(mutator),
        mutator.endsWith('=') ? numberFor(mutator) : argumentOf(column, mutator, options),
      ),
    ),
  );
  if (mutations.length === 0) return fc.constant([]);
  return fc.array(fc.oneof(...mutations), { minLength: 1, maxLength: 3 });
}

/** No "*=" with 0: it divides by that, and so ends, ovsdb-server (3.1) where the column is negative. */
function numberFor(mutator: string): fc.Arbitrary<number> {
  return fc.constantFrom(1, -1, 2, 3, 10, mutator === '*=' ? 5 : 0);
}

function mutatorsOf({ key, value, max }: ServerColumn): readonly string[] {
  const isNumber = value === undefined && (key.kind === 'integer' || key.kind === 'real');
  const arithmetic = isNumber ? mutators.slice(0, key.kind === 'integer' ? 5 : 4) : [];
  return max === 1 ? arithmetic : [...arithmetic, 'insert', 'delete'];
}

/** What `insert` and `delete` take: any number of elements; keys alone may be deleted from a map. */
function argumentOf(
  column: ServerColumn,
  mutator: string,
  { flaws }: Options,
): fc.Arbitrary<Template> {
  const any = { ...column, min: 0 };
  const { value: _value, ...keys } = any;
  const full = valueOf(any, flaws);
  return mutator === 'delete' && column.value !== undefined ? fc.oneof(full, valueOf(keys, flaws)) : full; // prettier-ignore
}

/** Never waits long: a server that waits does not answer. */
function waitFor(table: ServerTable, options: Options): fc.Arbitrary<OperationTemplate> {
  const columns = [...table.columns.values()];
  return fc
    .subarray(columns, { minLength: 1, maxLength: Math.min(3, columns.length) })
    .chain((chosen) =>
      fc.record({
        op: fc.constant('wait'),
        timeout: fc.constantFrom(0, 0, 1),
        table: fc.constant(table.name),
        where: whereOf(table, options),
        columns: fc.constant(chosen.map(({ name }) => name)),
        until: fc.constantFrom('!=', '!=', '!=', '=='),
        rows: fc.array(rowOf(chosen, options), { maxLength: 2 }),
      }),
    );
}

const withoutTable: fc.Arbitrary<OperationTemplate> = fc.oneof(
  { arbitrary: fc.constant({ op: 'comment', comment: 'by ü "oracle"\n' }), weight: 4 },
  { arbitrary: fc.constant({ op: 'commit', durable: false }), weight: 3 },
  { arbitrary: fc.constant({ op: 'commit', durable: true }), weight: 1 },
  { arbitrary: fc.constant({ op: 'abort' }), weight: 1 },
  { arbitrary: fc.constant({ op: 'assert', lock: 'a_lock' }), weight: 1 },
);

/** What is no operation. */
function strangeOperation({ name: table }: ServerTable): fc.Arbitrary<OperationTemplate> {
  return fc.constantFrom<OperationTemplate>(
    { op: 'insert', table: 'No_Such_Table', row: {} },
    { op: 'insert', table, row: { no_such_column: 1 } },
    { op: 'insert', table, row: {}, surplus: 1 },
    { op: 'insert', table, row: {}, 'uuid-name': 'not an id' },
    { op: 'insert', table, row: {}, 'uuid-name': 'row0' },
    { op: 'insert', table, row: {}, uuid: 'abc' },
    { op: 'insert', table },
    { op: 'insert' },
    { op: 'select', table, where: [], columns: ['_uuid', '_uuid'] },
    { op: 'select', table, where: [], columns: ['no_such_column'] },
    { op: 'select', table, where: [['_uuid', '==']] },
    { op: 'select', table, where: [['_uuid', '<', ['uuid', nobody]]] },
    { op: 'update', table, where: [], row: { _uuid: ['uuid', nobody] } },
    { op: 'mutate', table, where: [], mutations: [['_uuid', 'insert', 1]] },
    { op: 'mutate', table, where: {}, mutations: [] },
    { op: 'wait', table, where: [], columns: [], until: '<', rows: [] },
    { op: 'wait', timeout: -1, table, where: [], columns: [], until: '!=', rows: [] },
    { op: 'commit' },
    { op: 'assert', lock: 'not an id' },
    { op: 'no_such_operation' },
    {},
  );
}

/** Transactions whose operations are on tables that have to do with one another. */
export function transactionOn(schema: ServerSchema): fc.Arbitrary<readonly OperationTemplate[]> {
  const tables = [...schema.tables.values()];
  const operationsOn = memoized(operationOn);
  const insertsInto = memoized(insertInto);
  const updatesOf = memoized(updateOf);
  const about = (table: ServerTable, options: Options) => {
    const parts = tables.filter((each) => refersTo(table, each));
    const owners = tables.filter((each) => refersTo(each, table));
    const operations = [table, table, ...parts, ...owners].map((each) =>
      operationsOn(each, options),
    );
    const any = fc.array(fc.oneof(...operations), { minLength: 1, maxLength: 6 });
    const inserts = [...parts, ...parts].map((each) => insertsInto(each, options));
    const owner = fc.oneof(insertsInto(table, options), updatesOf(table, options));
    const family = fc.tuple(owner, ...inserts);
    const related = family.chain(([one, ...rest]) => withSome(one, rest));
    return fc.oneof(any, related);
  };
  const all = (flaws: boolean) => fc.oneof(...tables.map((table) => about(table, { flaws })));
  return fc.oneof({ arbitrary: all(false), weight: 4 }, { arbitrary: all(true), weight: 1 });
}

type Maker = (table: ServerTable, options: Options) => fc.Arbitrary<OperationTemplate>;

/** Arbitraries of large tables are costly to make, and needed again for each related table. */
function memoized(make: Maker): Maker {
  const made = new Map<string, fc.Arbitrary<OperationTemplate>>();
  return (table, options) => {
    const key = `${table.name} ${options.flaws}`;
    const known = made.get(key) ?? make(table, options);
    made.set(key, known);
    return known;
  };
}

/** A row is written together with some of the rows that it may refer to. */
function withSome(
  owner: OperationTemplate,
  parts: OperationTemplate[],
): fc.Arbitrary<readonly OperationTemplate[]> {
  return fc.subarray(parts).map((some) => [owner, ...some]);
}

function refersTo(one: ServerTable, other: ServerTable): boolean {
  return [...one.columns.values()].some(
    ({ key, value }) => key.referenceTable === other.name || value?.referenceTable === other.name,
  );
}
