import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag, option, restArguments } from '../definition/parameter.ts';
import { columnsShown, tableOf } from './columns-option.ts';
import { findRecord, lookUpRecord } from './find-record.ts';
import { tableNamed } from './names.ts';
import { wholeTable } from './whole-table.ts';

/** `list TABLE [RECORD]…`. */
export const listRecords = defineCommand({
  type: 'listRecords',
  name: 'list',
  summary: 'list RECORDs (or all records) in TABLE',
  parameters: {
    table: argument('TABLE'),
    records: restArguments('RECORD'),
    ifExists: flag('if-exists'),
    columns: option('columns', 'COLUMN[,COLUMN]...'),
  },
  isReading: true,
  reads: (command) => (command.records.length > 0 ? {} : wholeTable(command, [])),
  prepare({ table: name, columns }, draft) {
    columnsShown(draft, tableNamed(draft, name), columns);
  },
  plan({ table: name, records, ifExists, columns: shown }, draft, output) {
    const table = tableNamed(draft, name);
    const columns = columnsShown(draft, table, shown);
    const contents = draft.anyTable(table);
    if (records.length === 0)
      return output.show(tableOf({ draft, table, columns }, contents.rows()));
    const find = ifExists ? lookUpRecord : findRecord;
    const uuids = records.map((record) => find(draft, { table, record, field: 'records' }));
    const rows = uuids.map((uuid) => (uuid === undefined ? undefined : contents.get(uuid)));
    output.show(
      tableOf(
        { draft, table, columns },
        rows.filter((row) => row !== undefined),
      ),
    );
  },
});
