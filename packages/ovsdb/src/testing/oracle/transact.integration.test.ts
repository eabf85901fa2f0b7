import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkForAny, patience } from './budget.ts';
import { transactionOn } from './random-operation.ts';
import { subjects } from './subject.ts';
import { Twins } from './twins.ts';

describe.each(subjects)('transactions on $title', (subject) => {
  it.each(['run', 'runWithNames'] as const)(
    'have the outcome that ovsdb-client transact has on a twin (%s)',
    async (run) => {
      await using twins = await Twins.start(subject);
      const transactions = transactionOn(subject.schema);
      const programs = fc.array(transactions, { minLength: 1, maxLength: 12, size: 'max' });
      await checkForAny(programs, { runs: 60, seconds: 3 }, async (program) => {
        await twins.clear();
        for (const templates of program) {
          const { ours, theirs } = await twins[run](templates);
          expect(ours).toEqual(theirs);
        }
        const { ours, theirs } = await twins.dumps();
        expect(ours).toEqual(theirs);
      });
    },
    patience,
  );
});
