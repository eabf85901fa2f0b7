import { defineCommand } from '../definition/command-definition.ts';
import { argument, option, restArguments } from '../definition/parameter.ts';
import { readColumnName } from './column-argument.ts';
import { columnsShown, tableOf } from './columns-option.ts';
import { isSatisfied } from './condition.ts';
import { tableNamed } from './names.ts';
import { wholeTable } from './whole-table.ts';

/** `find TABLE [COLUMN[:KEY]=VALUE]…`: the rows that satisfy all conditions. */
export const findRecords = defineCommand({
  type: 'findRecords',
  name: 'find',
  summary: 'list records satisfying CONDITIONs in TABLE',
  parameters: {
    table: argument('TABLE'),
    conditions: restArguments('COLUMN[:KEY]=VALUE'),
    columns: option('columns', 'COLUMN[,COLUMN]...'),
  },
  isReading: true,
  reads: (command) => wholeTable(command, command.conditions),
  prepare({ table: name, columns, conditions }, draft) {
    const table = tableNamed(draft, name);
    columnsShown(draft, table, columns);
    for (const text of conditions) readColumnName(draft, table, text);
  },
  plan({ table: name, conditions, columns: shown }, draft, output) {
    const table = tableNamed(draft, name);
    const columns = columnsShown(draft, table, shown);
    const rows = [...draft.anyTable(table).rows()].filter((row) =>
      conditions.every((text) => isSatisfied(draft, row, { table, text })),
    );
    output.show(tableOf({ draft, table, columns }, rows));
  },
});
