import type { Uuid } from '@ovn-console/ovsdb/schema';
import { declaredTable, type Draft } from '../../planning/draft.ts';
import type { NorthboundTable } from '../../planning/northbound-view.ts';
import { isUuid } from '../../planning/uuid.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, option, restArguments } from '../definition/parameter.ts';
import { assign } from './assignment.ts';
import { tableNamed } from './names.ts';
import { checkSymbol } from './symbol.ts';

/** `create TABLE COLUMN[:KEY]=VALUE…`; prints the new row's UUID. */
export const createRecord = defineCommand({
  type: 'createRecord',
  name: 'create',
  summary: 'create and initialize a new record in TABLE',
  parameters: {
    table: argument('TABLE'),
    assignments: restArguments('COLUMN[:KEY]=VALUE', {}, 1),
    /** A name such as `@x` for other commands of the batch, or the UUID that the row is to get. */
    id: option('id', '@NAME|UUID'),
  },
  prepare({ table: name, id }, draft) {
    const table = tableNamed(draft, name);
    if (id !== undefined || declaredTable(table).isRoot) return;
    const message = `applying "create" command to table ${table} without --id option will have no effect`;
    draft.warn({ module: 'db_ctl_base', message });
  },
  plan({ table: name, assignments, id }, draft, output) {
    const table = tableNamed(draft, name);
    const uuid = insertRow(draft, table, id);
    for (const text of assignments) assign(draft, { table, uuid, field: 'assignments' }, text);
    output.write(isUuid(uuid) ? uuid : { newRow: uuid }, '\n');
  },
});

function insertRow(draft: Draft, table: NorthboundTable, id: string | undefined): Uuid {
  if (id === undefined) return draft.insert(table, {});
  if (isUuid(id)) return draft.insertAs(id.toLowerCase(), table);
  checkSymbol(draft, id);
  const { isRoot } = declaredTable(table);
  const { commandIndex } = draft;
  return draft.insertAs(draft.symbols.defineNew(id, { isRoot, commandIndex }), table);
}
