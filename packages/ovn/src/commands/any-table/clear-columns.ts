import { InvalidCommandError } from '../../errors.ts';
import { valueOfDatum } from '../../nbctl/values/datum.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag, restArguments } from '../definition/parameter.ts';
import { checkMutable } from './assignment.ts';
import { findRecord, lookUpRecord } from './find-record.ts';
import { columnNamed, columnType, tableNamed } from './names.ts';

/** `clear TABLE RECORD COLUMN…`. */
export const clearColumns = defineCommand({
  type: 'clearColumns',
  name: 'clear',
  summary: 'clear values from COLUMNs in RECORD of TABLE',
  parameters: {
    table: argument('TABLE'),
    record: argument('RECORD'),
    columns: restArguments('COLUMN', {}, 1),
    ifExists: flag('if-exists'),
  },
  prepare({ table: name, columns }, draft) {
    const table = tableNamed(draft, name);
    for (const text of columns) columnNamed(draft, table, text);
  },
  plan({ table: name, record, columns, ifExists }, draft) {
    const table = tableNamed(draft, name);
    const uuid = (ifExists ? lookUpRecord : findRecord)(draft, { table, record });
    if (uuid === undefined) return;
    const target = { table, uuid, field: 'columns' };
    for (const text of columns) {
      const column = columnNamed(draft, table, text);
      checkMutable(draft, target, column);
      const type = columnType(draft, table, column);
      if (type.min > 0) {
        const message = `"clear" operation cannot be applied to column ${column} of table ${table}, which is not allowed to be empty`;
        throw new InvalidCommandError(message, draft.fault('columns'));
      }
      draft.replaceColumns(target, { [column]: valueOfDatum(type, new Map()) });
    }
  },
});
