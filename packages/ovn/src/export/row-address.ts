import type { Row } from '@ovn-console/ovsdb/schema';
import { recordKeys } from '../commands/any-table/record-keys.ts';
import type { NorthboundTable, NorthboundView, TableView } from '../planning/northbound-view.ts';
import { isUuid } from '../planning/uuid.ts';
import type { AnyTable } from './exported-column.ts';

/**
 * What every ovn-nbctl finds a row by, other than its UUID, which a recreated row has not. Undefined
 * when another row could be meant, or nothing but the UUID tells.
 */
export function addressOf(table: AnyTable, row: Row, view: NorthboundView): string | undefined {
  if (table.name === 'NB_Global') return '.';
  const [key] = recordKeys[table.name] ?? [];
  if (!key || key.key !== undefined || key.reference !== undefined) return undefined;
  const address = row[key.column];
  if (typeof address !== 'string' || !isPlain(address)) return undefined;
  const rows: TableView<Row> = view.table<NorthboundTable>(table.name);
  return rows.findBy(key.column, address).length === 1 ? address : undefined;
}

/** Not to be taken for a UUID or its beginning, the only row of a table, or the end of a command. */
function isPlain(text: string): boolean {
  if (text === '' || text === '.' || text === '--' || /\p{Cc}/u.test(text)) return false;
  return !isUuid(text) && !/^[0-9a-f-]{4,}$/i.test(text);
}
