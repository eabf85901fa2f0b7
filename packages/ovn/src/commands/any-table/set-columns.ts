import type { Draft } from '../../planning/draft.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag, restArguments } from '../definition/parameter.ts';
import { assign } from './assignment.ts';
import { readColumnName } from './column-argument.ts';
import { findRecord, lookUpRecord } from './find-record.ts';
import { tableNamed } from './names.ts';

/** `set TABLE RECORD COLUMN[:KEY]=VALUE…`, for what has no command of its own. */
export const setColumns = defineCommand({
  type: 'setColumns',
  name: 'set',
  summary: 'set COLUMN values in RECORD of TABLE',
  parameters: {
    table: argument('TABLE'),
    /** The row's UUID, the beginning of it, its name, or `.` for the only row of a table. */
    record: argument('RECORD'),
    /** As ovn-nbctl takes them; `assignmentsOf` makes them of values. */
    assignments: restArguments('COLUMN[:KEY]=VALUE', {}, 1),
    ifExists: flag('if-exists'),
  },
  prepare({ table: name, assignments }, draft) {
    const table = tableNamed(draft, name);
    for (const text of assignments) readColumnName(draft, table, text);
  },
  plan({ table: name, record, assignments, ifExists }, draft) {
    const table = tableNamed(draft, name);
    const uuid = (ifExists ? lookUpRecord : findRecord)(draft, { table, record });
    if (uuid === undefined) return;
    for (const text of assignments) assign(draft, { table, uuid, field: 'assignments' }, text);
  },
});

/** The table that `set` writes to, and the columns of it, without what an abbreviation hides. */
export function columnsWritten(
  { table: name, assignments }: { readonly table: string; readonly assignments: readonly string[] },
  draft: Draft,
): { readonly table: string; readonly columns: readonly string[] } {
  const table = tableNamed(draft, name);
  return {
    table,
    columns: assignments.map((text) => readColumnName(draft, table, text).column),
  };
}
