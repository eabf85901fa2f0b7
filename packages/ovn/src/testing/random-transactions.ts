import type { Replica, ServerSchema } from '@ovn-console/ovsdb';
import type { Operation } from '@ovn-console/ovsdb/operations';
import type * as fc from 'fast-check';
import { transactionOn } from '../../../ovsdb/src/testing/oracle/random-operation.ts';
import {
  resolve,
  rowsIn,
  type OperationTemplate,
} from '../../../ovsdb/src/testing/oracle/row-pick.ts';
import { isProgress } from '../inverse/runtime-columns.ts';

/** A transaction whose references are to be filled in when it is known what rows there are. */
export type TransactionTemplate = readonly OperationTemplate[];

/** Any transactions on the tables that a server has, but for counters of progress. */
export function randomTransaction(schema: ServerSchema): fc.Arbitrary<TransactionTemplate> {
  const tables = [...schema.tables].map(([name, table]) => {
    const columns = [...table.columns].filter(([column]) => !isProgress(name, column));
    return [name, { ...table, columns: new Map(columns) }] as const;
  });
  return transactionOn({ ...schema, tables: new Map(tables) });
}

/** The transaction for the rows that there are now. */
export function fillIn(template: TransactionTemplate, replica: Replica): Operation[] {
  return resolve(template, rowsIn(replica));
}
