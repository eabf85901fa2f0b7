import type { Row, Uuid } from '@ovn-console/ovsdb/schema';
import { RowNotFoundError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import type { NorthboundTable } from '../../planning/northbound-view.ts';
import { isUuid } from '../../planning/uuid.ts';

/** The column by which ovn-nbctl finds rows of a table, besides their UUID. */
const nameColumns: Partial<Record<NorthboundTable, string>> = {
  ACL: 'name',
  Address_Set: 'name',
  Chassis_Template_Var: 'chassis',
  Connection: 'target',
  Forwarding_Group: 'name',
  HA_Chassis: 'chassis_name',
  HA_Chassis_Group: 'name',
  Load_Balancer: 'name',
  Logical_Router: 'name',
  Logical_Router_Port: 'name',
  Logical_Switch: 'name',
  Logical_Switch_Port: 'name',
  Meter: 'name',
  Port_Group: 'name',
};

/** Tables of at most one row, which is called `.`. */
const singletons = new Set<NorthboundTable>(['NB_Global', 'SSL']);

interface RecordReference {
  readonly table: NorthboundTable;
  readonly record: string;
}

/**
 * Finds a row as `set` of ovn-nbctl(8) does: by UUID, by name where the table has one, or as the
 * only row of its table.
 * @throws RowNotFoundError when there is none, or several.
 */
export function findRecord(draft: Draft, reference: RecordReference): Uuid {
  const { table, record } = reference;
  const column = nameColumns[table];
  const rows = candidates(draft, reference);
  const [row, ...others] = rows;
  if (others.length > 0) {
    const message = `multiple rows in ${table} match "${record}"`;
    throw new RowNotFoundError(message, draft.fault('record'));
  }
  if (!row) {
    throw new RowNotFoundError(`no row "${record}" in table ${table}`, draft.fault('record'));
  }
  const target = { table, uuid: row._uuid, field: 'record' };
  draft.expectColumns(target, column === undefined ? [] : [column]);
  return row._uuid;
}

function candidates(draft: Draft, { table, record }: RecordReference): readonly Row[] {
  const rows = draft.anyTable(table);
  const byUuid = isUuid(record) ? rows.get(record) : undefined;
  if (byUuid) return [byUuid];
  if (record === '.' && singletons.has(table)) return [...rows.rows()];
  const column = nameColumns[table];
  return column === undefined ? [] : rows.findBy(column, record);
}
