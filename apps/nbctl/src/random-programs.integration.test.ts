import {
  differencesOf,
  inverseOf,
  planDifferences,
  type RowDifference,
} from '@ovn-console/ovn/inverse';
import { exportNetwork } from '@ovn-console/ovn/export';
import { northbound } from '@ovn-console/ovn/northbound';
import { openSession, type Session } from '@ovn-console/ovsdb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkForAny, patience } from '../../../packages/ovsdb/src/testing/oracle/budget.ts';
import { linesOf } from './testing/canonical.ts';
import { sameContents, type Contents } from './testing/contents.ts';
import { NorthboundPair } from './testing/northbound-pair.ts';
import { beginning, randomLines } from './testing/random-lines.ts';
import { Side } from './testing/side.ts';
import { ours, theirs } from './testing/tools.ts';

let pair: NorthboundPair;
let copy: Side;
let session: Session<typeof northbound>;
let start: Contents;

beforeAll(async () => {
  [pair, copy] = await Promise.all([NorthboundPair.start(theirs, ours), Side.start(theirs)]);
  session = openSession({ database: northbound, remotes: [pair.ourRemote] });
  await session.ready();
  start = await pair.build(['init', ...beginning]);
});
afterAll(async () => {
  await session.close();
  await Promise.all([pair[Symbol.asyncDispose](), copy[Symbol.asyncDispose]()]);
});

/** Done, and what it did to our database: a command line, or an undo. */
async function recorded(act: () => Promise<unknown>): Promise<RowDifference[]> {
  const { replica } = session;
  const seen: RowDifference[][] = [];
  const unsubscribe = replica.subscribe((change) => seen.push(differencesOf(change, replica)));
  await act();
  // Once the server answers, it has told all that was before.
  await session.transact([{ op: 'comment', comment: 'seen?' }]);
  unsubscribe();
  return seen.flat();
}

/** What the real ovn-nbctl makes of our export in an empty database. */
async function rebuilt(): Promise<string[]> {
  await copy.replace(new Map());
  await copy.run(['init']);
  for (const commands of exportNetwork(session.replica)) {
    const argv = commands.flatMap((words) => ['--', ...words]);
    expect({ argv, ...(await copy.run(argv)) }).toMatchObject({ status: 0, stderr: '' });
  }
  await copy.read();
  return linesOf(copy.contents);
}

it(
  'programs of 50 commands do what they do with ovn-nbctl; undone, the last first, they leave no trace',
  async () => {
    let [run, succeeded] = [0, 0];
    await checkForAny(randomLines, { runs: 4, seconds: 30 }, async (lines) => {
      await pair.replace(start);
      const states: Contents[] = [];
      const done: RowDifference[][] = [];
      for (const line of lines) {
        states.push(pair.ourContents);
        const differences = await recorded(async () => {
          const comparison = await pair.compare(line);
          expect({ line, did: comparison.ours }).toEqual({ line, did: comparison.theirs });
          run += 1;
          succeeded += Number(comparison.theirs.includes('status: 0'));
        });
        done.push(differences);
      }
      expect(await rebuilt()).toEqual(linesOf(pair.contents));

      for (const [index, differences] of [...done.entries()].toReversed()) {
        const inverse = planDifferences(inverseOf(differences), session.replica);
        if (inverse.length > 0) await session.transact(inverse);
        await pair.readOurs();
        const line = lines[index];
        expect({ line, isUndone: sameContents(pair.ourContents, states[index] ?? new Map()) }).toEqual({ line, isUndone: true }); // prettier-ignore
      }
    });
    expect(succeeded / run).toBeGreaterThan(0.6);
  },
  patience,
);
