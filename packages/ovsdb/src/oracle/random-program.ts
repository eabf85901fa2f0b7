import * as fc from 'fast-check';
import type { ServerSchema } from '../schema/server-schema.ts';
import { transactionOn } from './random-operation.ts';
import type { OperationTemplate } from './row-pick.ts';

/** A transaction, and who sends it. */
export interface Step {
  readonly by: 'us' | 'ovsdb-client';
  readonly operations: readonly OperationTemplate[];
}

/** Transactions one after another. */
export function stepsOn(schema: ServerSchema, maxLength: number): fc.Arbitrary<readonly Step[]> {
  const by = fc.constantFrom<Step['by']>('us', 'us', 'us', 'ovsdb-client');
  const step = fc.record({ by, operations: transactionOn(schema) });
  return fc.array(step, { minLength: 1, maxLength, size: 'max' });
}
