import * as fc from 'fast-check';

const { ORACLE_RUNS, ORACLE_SEED, ORACLE_PATH } = process.env;

/** Milliseconds that a test of a property may take. */
export const patience = ORACLE_RUNS === undefined ? 60_000 : 3_600_000;

/** The same programs everywhere, so that a red run is about the change; ORACLE_RUNS looks further. */
const everyday = 1_123_581_321;

/** How long a smaller example of a failure is looked for after each one. */
const shrinkingMs = 20_000;

/** How long a property is tried: so many runs, but no more after that many seconds. */
export interface Budget {
  readonly runs: number;
  readonly seconds: number;
}

/**
 * Checks that something holds for any value. ORACLE_RUNS tries it as often as it says, however
 * long that takes, with others each time; ORACLE_SEED and ORACLE_PATH (a failure prints both) repeat a run.
 */
export async function checkForAny<T>(
  arbitrary: fc.Arbitrary<T>,
  { runs, seconds }: Budget,
  check: (value: T) => Promise<void>,
): Promise<void> {
  let deadline = ORACLE_RUNS === undefined ? performance.now() + seconds * 1000 : Infinity;
  const property = fc.asyncProperty(arbitrary, async (value) => {
    // Not by fast-check's own limit, which lets go of a run while it is still at work.
    if (performance.now() > deadline) return;
    try {
      await check(value);
    } catch (error) {
      deadline = Math.min(deadline, performance.now() + shrinkingMs);
      throw error;
    }
  });
  await fc.assert(property, {
    numRuns: Number(ORACLE_RUNS ?? runs),
    seed: Number(ORACLE_SEED ?? (ORACLE_RUNS === undefined ? everyday : Date.now())),
    ...(ORACLE_PATH !== undefined && { path: ORACLE_PATH }),
  });
}
