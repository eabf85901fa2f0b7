import type { Uuid } from '@ovn-console/ovsdb/schema';
import { InvalidCommandError } from '../../errors.ts';
import { datumOfValue } from '../../nbctl/values/datum.ts';
import { parseAtom } from '../../nbctl/values/parse-atom.ts';
import { printAtom, printDatum } from '../../nbctl/values/print-value.ts';
import type { Draft, Target } from '../../planning/draft.ts';
import { defineCommand, type CommandOf } from '../definition/command-definition.ts';
import { argument, flag, option, restArguments } from '../definition/parameter.ts';
import { inColumn, readColumnAndKey, readColumnName, symbolsOf } from './column-argument.ts';
import { findRecord, lookUpRecord } from './find-record.ts';
import { columnType, tableNamed } from './names.ts';
import { checkSymbol } from './symbol.ts';

const parameters = {
  table: argument('TABLE'),
  record: argument('RECORD'),
  columns: restArguments('COLUMN[:KEY]'),
  ifExists: flag('if-exists'),
  /** A name such as `@x` by which other commands of the batch may refer to the row. */
  id: option('id', '@NAME'),
};

type GetColumns = CommandOf<'getColumns', typeof parameters>;

/** `get TABLE RECORD [COLUMN[:KEY]]…`. */
export const getColumns = defineCommand({
  type: 'getColumns',
  name: 'get',
  summary: 'print values of COLUMNs in RECORD of TABLE',
  parameters,
  isReading: true,
  prepare({ table: name, columns }, draft) {
    const table = tableNamed(draft, name);
    for (const text of columns) if (!isUuidArgument(text)) readColumnName(draft, table, text);
  },
  plan(command, draft, output) {
    const { table: name, record, columns, ifExists, id } = command;
    if (id !== undefined && ifExists) {
      const message = '--if-exists and --id may not be specified together';
      throw new InvalidCommandError(message, draft.fault('id'));
    }
    const table = tableNamed(draft, name);
    const uuid = (ifExists ? lookUpRecord : findRecord)(draft, { table, record });
    if (uuid === undefined) return;
    if (id !== undefined) nameRow(draft, id, uuid);
    const target = { table, uuid, field: 'columns' };
    for (const text of columns) output.write(`${printColumn({ draft, command, target }, text)}\n`);
  },
});

/** Besides the column's name, ovn-nbctl takes the UUID under this one. */
function isUuidArgument(text: string): boolean {
  return ['_uuid', '-uuid'].includes(text.toLowerCase());
}

function nameRow(draft: Draft, id: string, uuid: Uuid): void {
  const { symbols, commandIndex } = draft;
  checkSymbol(draft, id);
  if (symbols.has(id)) {
    const message = `row id "${id}" specified on "get" command was used before it was defined`;
    throw new InvalidCommandError(message, draft.fault('id'));
  }
  symbols.defineExisting(id, uuid, commandIndex);
}

interface Reading {
  readonly draft: Draft;
  readonly command: GetColumns;
  readonly target: Target;
}

function printColumn({ draft, command, target }: Reading, text: string): string {
  const { table, uuid } = target;
  if (isUuidArgument(text)) return uuid;
  const { column, key } = readColumnAndKey(draft, table, text);
  const type = columnType(draft, table, column);
  const contents = draft.anyTable(table);
  const row = contents.get(uuid);
  const datum = datumOfValue(row && contents.settled(row, column));
  if (key === undefined) return printDatum(type, datum);
  if (!type.value) {
    const message = `cannot specify key to get for non-map column ${column}`;
    throw new InvalidCommandError(message, draft.fault(column));
  }
  const value = datum.get(
    inColumn(draft, column, () => parseAtom(type.key, key, symbolsOf(draft))),
  );
  if (value !== undefined) return printAtom(type.value.kind, value);
  if (command.ifExists) return '';
  const message = `no key "${key}" in ${table} record "${command.record}" column ${column}`;
  throw new InvalidCommandError(message, draft.fault(column));
}
