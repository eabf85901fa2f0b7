import * as fc from 'fast-check';
import { transactionOn } from './random-operation.ts';
import type { OperationTemplate } from './row-pick.ts';
import type { Subject } from './subject.ts';

/** One transaction of a program, and who sends it. */
export interface Step {
  readonly by: 'us' | 'ovsdb-client';
  readonly operations: readonly OperationTemplate[];
}

/** Transactions one after another. */
export function program({ schema }: Subject): fc.Arbitrary<readonly Step[]> {
  const by = fc.constantFrom<Step['by']>('us', 'us', 'us', 'ovsdb-client');
  const step = fc.record({ by, operations: transactionOn(schema) });
  return fc.array(step, { minLength: 1, maxLength: 15, size: 'max' });
}
