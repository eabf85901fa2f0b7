import type { Draft, Target } from '../../planning/draft.ts';
import { checkMutable } from './assignment.ts';
import { findRecord, lookUpRecord } from './find-record.ts';
import { columnNamed, tableNamed } from './names.ts';

/** What a command says of the column that it edits. */
interface ColumnEdit {
  readonly table: string;
  readonly record: string;
  readonly column: string;
  readonly ifExists?: true | undefined;
}

export interface EditedColumn {
  readonly draft: Draft;
  readonly target: Target;
  readonly column: string;
}

/**
 * The column of a record that `add` and `remove` edit; undefined when the record need not exist.
 * @throws InvalidCommandError, RowNotFoundError
 */
export function editedColumn(
  { table: name, record, column: text, ifExists }: ColumnEdit,
  draft: Draft,
): EditedColumn | undefined {
  const table = tableNamed(draft, name);
  const column = columnNamed(draft, table, text);
  const uuid = (ifExists ? lookUpRecord : findRecord)(draft, { table, record });
  if (uuid === undefined) return undefined;
  const target = { table, uuid, field: 'values' };
  checkMutable(draft, target, column);
  return { draft, target, column };
}
