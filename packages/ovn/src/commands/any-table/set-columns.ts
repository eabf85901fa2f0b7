import { z } from 'zod';
import type { Column, Table } from '@ovn-console/ovsdb/schema';
import { InvalidCommandError } from '../../errors.ts';
import { declaredTable, type Draft, type Target } from '../../planning/draft.ts';
import { northbound } from '../../schema/northbound/database.ts';
import { defineCommand, type CommandOf } from '../definition/command-definition.ts';
import { argument, optionalSpecial, special } from '../definition/parameter.ts';
import {
  atomInput,
  columnInput,
  nativeAtom,
  nativeValue,
  printAtom,
  printValue,
  type AtomInput,
} from './column-value.ts';
import { findRecord } from './find-record.ts';
import { quoteString } from './quote-string.ts';

const parameters = {
  table: special(() => z.enum(northbound.tables.map(({ name }) => name))),
  /** The row's UUID or name, or `.` for the only row of a table. */
  record: argument('RECORD'),
  /** Columns that are replaced as a whole. */
  columns: optionalSpecial(() => z.record(z.string(), columnInput).readonly()),
  /** Single entries of columns that are maps: column, then key, then value. */
  entries: optionalSpecial(() =>
    z.record(z.string(), z.record(z.string(), atomInput).readonly()).readonly(),
  ),
};

type SetColumns = CommandOf<'setColumns', typeof parameters>;

/** `set TABLE RECORD COLUMN[:KEY]=VALUE…`, for what has no command of its own. */
export const setColumns = defineCommand({
  type: 'setColumns',
  name: 'set',
  summary: 'set COLUMN values in RECORD of TABLE',
  parameters,
  syntax: {
    minimum: 3,
    maximum: Infinity,
    usage: 'TABLE RECORD COLUMN[:KEY]=VALUE...',
    read: ([table, record]) => ({ table, record }),
    print: printSetColumns,
  },
  plan(command, draft) {
    const { table, columns = {}, entries = {} } = command;
    const uuid = findRecord(draft, command);
    const edit = { draft, target: { table, uuid, field: 'columns' } };
    const values = Object.entries(columns).map(([column, value]) => [
      column,
      readColumn(edit, column, (declared) => nativeValue(declared, value)),
    ]);
    if (values.length > 0) draft.replaceColumns(edit.target, Object.fromEntries(values));
    for (const [column, pairs] of Object.entries(entries)) setEntries(edit, column, pairs);
  },
});

interface Edit {
  readonly draft: Draft;
  readonly target: Target;
}

/** @throws InvalidCommandError when there is no such column, or it cannot hold the value. */
function readColumn<Value>(
  { draft, target }: Edit,
  name: string,
  read: (column: Column) => Value,
): Value {
  const { columns }: Table = declaredTable(target.table);
  const column = columns[name];
  if (!column) {
    const message = `${target.table} does not contain a column whose name matches "${name}"`;
    throw new InvalidCommandError(message, draft.fault(name));
  }
  if (!column.mutable) {
    const message = `cannot modify read-only column ${name} in table ${target.table}`;
    throw new InvalidCommandError(message, draft.fault(name));
  }
  try {
    return read(column);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InvalidCommandError(error.message, draft.fault(name));
  }
}

/** Writes single entries of a map; the others stay whatever they are. */
function setEntries(edit: Edit, name: string, pairs: Readonly<Record<string, AtomInput>>): void {
  const { draft, target } = edit;
  const added = readColumn(edit, name, ({ key, value }) => {
    if (!value) throw new RangeError(`cannot specify key to set for non-map column ${name}`);
    return Object.entries(pairs).map(
      ([text, atom]) => [nativeAtom(key, text), nativeAtom(value, atom)] as const,
    );
  });
  for (const key of Object.keys(pairs)) draft.expectEntry(target, name, key);
  const old = draft.anyTable(target.table).get(target.uuid)?.[name];
  const entries: Iterable<readonly [unknown, unknown]> = old instanceof Map ? old : [];
  draft.mutateColumns(target, { [name]: new Map([...entries, ...added]) });
}

function printSetColumns({ table, record, columns = {}, entries = {} }: SetColumns): string[] {
  return [
    table,
    record,
    ...Object.entries(columns).map(([column, value]) => `${column}=${printValue(value)}`),
    ...Object.entries(entries).flatMap(([column, values]) =>
      Object.entries(values).map(
        ([key, value]) => `${column}:${quoteString(key)}=${printAtom(value)}`,
      ),
    ),
  ];
}
