import type { Row } from '@ovn-console/ovsdb/schema';
import { InvalidCommandError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import type { NorthboundTable } from '../../planning/northbound-view.ts';
import type { OutputCell, OutputTable } from '../definition/output.ts';
import { columnNamed, columnNames, columnType, isUuidColumn } from './names.ts';

/**
 * The columns that `--columns` asks for, or all, with the UUID first.
 * @throws InvalidCommandError
 */
export function columnsShown(
  draft: Draft,
  table: NorthboundTable,
  option: string | undefined,
): string[] {
  if (option === undefined) return ['_uuid', ...columnNames(draft, table)];
  const words = option.split(/[, ]+/).filter((word) => word !== '');
  if (words.length === 0) {
    const message = 'must specify at least one column name';
    throw new InvalidCommandError(message, draft.fault('columns'));
  }
  return words.map((word) => (isUuidColumn(word) ? '_uuid' : columnNamed(draft, table, word)));
}

/** Columns of a table that are shown. */
interface Shown {
  readonly draft: Draft;
  readonly table: NorthboundTable;
  readonly columns: readonly string[];
}

/** Rows as the output of a command. */
export function tableOf({ draft, table, columns }: Shown, rows: Iterable<Row>): OutputTable {
  const contents = draft.anyTable(table);
  const cell = (row: Row, name: string): OutputCell => ({
    column: columnType(draft, table, name),
    value: contents.settled(row, name),
  });
  return { columns, rows: [...rows].map((row) => columns.map((name) => cell(row, name))) };
}
