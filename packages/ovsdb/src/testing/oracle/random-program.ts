import * as fc from 'fast-check';
import type { ServerSchema } from '../../schema/server-schema.ts';
import { transactionOn } from './random-operation.ts';
import type { OperationTemplate } from './row-pick.ts';

/** A transaction, and who sends it: one of two sessions of ours, or ovsdb-client. */
export interface Step {
  readonly by: 'us' | 'another session' | 'ovsdb-client';
  readonly operations: readonly OperationTemplate[];
}

/** Transactions that are sent at once. */
export type Turn = readonly Step[];

/** Transactions one after another, and now and then some at once. */
export function turnsOn(schema: ServerSchema, maxLength: number): fc.Arbitrary<readonly Turn[]> {
  const by = fc.constantFrom<Step['by']>('us', 'us', 'another session', 'ovsdb-client');
  const step = fc.record({ by, operations: transactionOn(schema) });
  const one = fc.array(step, { minLength: 1, maxLength: 1 });
  const some = fc.array(step, { minLength: 2, maxLength: 4 });
  const turn = fc.oneof({ arbitrary: one, weight: 4 }, { arbitrary: some, weight: 1 });
  return fc.array(turn, { minLength: 1, maxLength, size: 'max' });
}
