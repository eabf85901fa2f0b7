import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Operation } from '@ovn-console/ovsdb/operations';
import { checkForAny, patience } from '../../../ovsdb/src/testing/oracle/budget.ts';
import { parseArguments, plan } from '../commands/index.ts';
import { StaleRowError } from '../errors.ts';
import { readWords } from '../nbctl/script/index.ts';
import { ordinaryNetwork } from '../testing/ordinary-network.ts';
import { RecordedDatabase } from '../testing/recorded-database.ts';
import {
  fillIn,
  randomTransaction,
  type TransactionTemplate,
} from '../testing/random-transactions.ts';
import { dumpNorthbound } from '../testing/dump-northbound.ts';
import { inverseOf, planDifferences, withNamesForUuids, type RowDifference } from './index.ts';

let recorded: RecordedDatabase;
let transaction: fc.Arbitrary<TransactionTemplate>;
let transactions: fc.Arbitrary<TransactionTemplate[]>;

beforeAll(async () => {
  recorded = await RecordedDatabase.start();
  transaction = randomTransaction(recorded.schema);
  transactions = fc.array(transaction, { minLength: 10, maxLength: 60, size: 'max' });
});
afterAll(async () => {
  await recorded[Symbol.asyncDispose]();
});

/** Runs a transaction that is there only as a template; undefined when the server refuses it. */
async function transact(template: TransactionTemplate): Promise<RowDifference[] | undefined> {
  return recorded.attempt(fillIn(template, recorded.session.replica));
}

function planned(differences: readonly RowDifference[]): Operation[] | StaleRowError {
  try {
    return planDifferences(differences, recorded.session.replica);
  } catch (error) {
    if (error instanceof StaleRowError) return error;
    throw error;
  }
}

async function undo(differences: readonly RowDifference[]): Promise<RowDifference[]> {
  const operations = planDifferences(inverseOf(differences), recorded.session.replica);
  return recorded.transact(operations);
}

describe('what was done', () => {
  it('is undone, but for UUIDs, by a server that does not let UUIDs be chosen', async () => {
    await recorded.clear();
    await recorded.nbctl('ls-add ls -- lsp-add ls p1 -- lsp-add ls p2');
    const before = await dumpNorthbound(recorded.database.remote);
    const differences = await recorded.nbctl('ls-del ls');
    const operations = planDifferences(inverseOf(differences), recorded.session.replica);
    const named = withNamesForUuids(operations);
    expect(JSON.stringify(named)).not.toContain('"uuid":');
    await recorded.transact(named);
    expect(await dumpNorthbound(recorded.database.remote)).toEqual(before);
  });
});

describe('the inverses of commands, the last first', () => {
  it('bring back every former state of a network with a bit of everything in it', async () => {
    await recorded.clear();
    const states = [await recorded.dump()];
    const done: RowDifference[][] = [];
    for (const line of ordinaryNetwork) {
      const words = readWords(line).lines.flatMap((each) => each.words.map(({ text }) => text));
      const { operations } = plan(parseArguments(words), recorded.session.replica);
      done.push(await recorded.transact(operations));
      states.push(await recorded.dump());
    }
    for (const [index, differences] of [...done.entries()].toReversed()) {
      await undo(differences);
      expect(await recorded.dump()).toEqual(states[index]);
    }
  });
});

describe('the inverses of any transactions, the last first', () => {
  it(
    'bring back every former state, UUIDs included, and so do the inverses of those',
    { timeout: patience },
    async () => {
      await checkForAny(transactions, { runs: 12, seconds: 30 }, async (templates) => {
        await recorded.clear();
        const states = [await recorded.dump()];
        const done: RowDifference[][] = [];
        for (const template of templates) {
          const differences = await transact(template);
          if (!differences) continue;
          done.push(differences);
          states.push(await recorded.dump());
        }
        const undone: RowDifference[][] = [];
        for (const [index, differences] of [...done.entries()].toReversed()) {
          undone.push(await undo(differences));
          expect(await recorded.dump()).toEqual(states[index]);
        }
        for (const [index, differences] of undone.toReversed().entries()) {
          await undo(differences);
          expect(await recorded.dump()).toEqual(states[index + 1]);
        }
      });
    },
  );
});

describe('the inverse of a transaction after which others have changed something', () => {
  let [refused, undone] = [0, 0];

  it(
    'undoes only what that did, or is refused as a whole, by the server as by the plan',
    { timeout: patience },
    async () => {
      await checkForAny(transactions, { runs: 100, seconds: 30 }, async (templates) => {
        await recorded.clear();
        const done = await runAll(templates);
        const [ours, ...theirs] = done.slice(Math.floor(done.length / 2));
        if (ours) await undoInTheMiddle(ours, theirs);
      });
      expect(refused).toBeGreaterThan(3);
      expect(undone).toBeGreaterThan(3);
    },
  );

  /** Plans an inverse before and after others have done something; the server decides as we do. */
  async function undoInTheMiddle(
    ours: readonly RowDifference[],
    theirs: readonly (readonly RowDifference[])[],
  ): Promise<void> {
    const last = await recorded.dump();
    for (const differences of theirs.toReversed()) await undo(differences);
    const early = planDifferences(inverseOf(ours), recorded.session.replica);
    await undo(ours);
    const first = await recorded.dump();
    await undo(inverseOf(ours));
    for (const differences of theirs) await undo(inverseOf(differences));
    expect(await recorded.dump()).toEqual(last);

    const late = planned(inverseOf(ours));
    const isDone = (await recorded.attempt(early)) !== undefined;
    expect({ isDone, late }).toMatchObject({ isDone: !(late instanceof StaleRowError) });
    if (isDone) for (const differences of theirs.toReversed()) await undo(differences);
    expect(await recorded.dump()).toEqual(isDone ? first : last);
    [refused, undone] = isDone ? [refused, undone + 1] : [refused + 1, undone];
  }
});

/** The differences of those that were not refused. */
async function runAll(templates: readonly TransactionTemplate[]): Promise<RowDifference[][]> {
  const done: RowDifference[][] = [];
  for (const template of templates) {
    const differences = await transact(template);
    if (differences && differences.length > 0) done.push(differences);
  }
  return done;
}
