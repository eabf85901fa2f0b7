import * as fc from 'fast-check';
import type { MemoryDatabase } from './memory-database.ts';
import type { MemoryNetwork } from './memory-network.ts';
import { northboundRows, type RandomRows, southboundRows } from './random-rows.ts';

/** A row put or deleted; its text tells a failed run's reader which. */
interface Step {
  readonly text: string;
  readonly run: (network: MemoryNetwork) => void;
}

/** The steps of one transaction (or, where both databases are meant, of two). */
export type Transaction = readonly Step[];

/** Transactions that put and delete random rows in both databases. */
export function randomHistory(maxLength: number): fc.Arbitrary<readonly Transaction[]> {
  const step = fc.oneof(
    { weight: 3, arbitrary: stepIn(northboundRows, (network) => network.northbound) },
    { weight: 2, arbitrary: stepIn(southboundRows, (network) => network.southbound) },
  );
  const transaction = fc.array(step, { minLength: 1, maxLength: 6 });
  return fc.array(transaction, { minLength: 1, maxLength });
}

type Choose<Rows> = (network: MemoryNetwork) => MemoryDatabase<Rows>;

function stepIn<Rows>(rows: RandomRows<Rows>, database: Choose<Rows>): fc.Arbitrary<Step> {
  const steps: fc.Arbitrary<Step>[] = [];
  for (const table in rows) steps.push(stepOn(table, rows[table], database));
  return fc.oneof(...steps);
}

function stepOn<Rows, Name extends keyof Rows & string>(
  table: Name,
  rows: RandomRows<Rows>[Name],
  database: Choose<Rows>,
): fc.Arbitrary<Step> {
  const isDeletion = fc.integer({ min: 0, max: 3 }).map((one) => one === 0);
  return fc.tuple(isDeletion, rows).map(([deletion, row]) => ({
    text: `${deletion ? 'delete' : 'put'} ${table} ${fc.stringify(row)}`,
    run: (network) => {
      if (deletion) database(network).delete(table, row._uuid);
      else database(network).put(table, row);
    },
  }));
}
