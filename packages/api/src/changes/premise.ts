import { uuidRef, type Replica } from '@ovn-console/ovsdb';
import { encodeColumn, type WaitOperation } from '@ovn-console/ovsdb/operations';
import type { Row, Table } from '@ovn-console/ovsdb/schema';
import type { NorthboundDatabase } from '../databases.ts';
import type { Staleness } from '../errors/change-errors.ts';
import type { ChangedColumn } from '../errors/error-cause.ts';
import { UnknownTableError } from '../errors/request-errors.ts';
import { sameValue, valueToJson } from '@ovn-console/ovn/inverse';
import type { RowPremise } from './change-types.ts';

type NorthboundReplica = Replica<NorthboundDatabase>;

/** A premise that no longer holds, and what became of its row. */
export interface BrokenPremise {
  readonly premise: RowPremise;
  readonly staleness: Pick<Staleness, 'table' | 'row' | 'record' | 'event' | 'changedColumns'>;
}

/** The first premise that does not hold in the contents as they are now. */
export function brokenPremise(
  premises: readonly RowPremise[],
  replica: NorthboundReplica,
): BrokenPremise | undefined {
  for (const premise of premises) {
    const staleness = compare(premise, rowOf(premise, replica));
    if (staleness) return { premise, staleness };
  }
  return undefined;
}

/** What makes the server itself hold the premises at the moment of the transaction (RFC 7047 §5.2.6). */
export function premiseGuards(
  premises: readonly RowPremise[],
  replica: NorthboundReplica,
): WaitOperation[] {
  return premises.flatMap((premise) => {
    const row = rowOf(premise, replica);
    return row ? [guardFor(tableOf(premise, replica), row, Object.keys(premise.columns))] : [];
  });
}

function guardFor(table: Table, row: Row, columns: readonly string[]): WaitOperation {
  const values = columns.map((column) => [column, encodeColumn(table, column, row[column])]);
  return {
    op: 'wait',
    timeout: 0,
    table: table.name,
    where: [['_uuid', '==', uuidRef(row._uuid)]],
    columns,
    until: '==',
    rows: [Object.fromEntries(values)],
  };
}

function compare(
  premise: RowPremise,
  row: Row | undefined,
): BrokenPremise['staleness'] | undefined {
  const { table, record, columns } = premise;
  if (!row) {
    const name = columns['name'];
    const known = typeof name === 'string' ? name : record;
    return { table, row: known, record, event: 'deleted', changedColumns: [] };
  }
  const changedColumns = Object.entries(columns).flatMap(([column, shown]): ChangedColumn[] => {
    const current = valueToJson(row[column]);
    return sameValue(shown, current) ? [] : [{ column, shown, current }];
  });
  if (changedColumns.length === 0) return undefined;
  return { table, row: labelOf(row), record, event: 'changed', changedColumns };
}

function labelOf(row: Row): string {
  const name = row['name'];
  return typeof name === 'string' && name !== '' ? name : row._uuid;
}

function rowOf(premise: RowPremise, replica: NorthboundReplica): Row | undefined {
  const table: { get(uuid: string): Row | undefined } = replica.table(
    tableOf(premise, replica).name,
  );
  return table.get(premise.record);
}

function tableOf(premise: RowPremise, { database }: NorthboundReplica) {
  const table = database.tables.find(({ name }) => name === premise.table);
  if (!table) throw new UnknownTableError(premise.table, database.name);
  return table;
}
