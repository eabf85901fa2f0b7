import * as fc from 'fast-check';

const { ORACLE_RUNS, ORACLE_SEED, ORACLE_PATH } = process.env;

/** Milliseconds that a test of a property may take. */
export const patience = ORACLE_RUNS === undefined ? 60_000 : 3_600_000;

/**
 * How long a property is tried: a few runs and seconds, or as many runs as ORACLE_RUNS says.
 * ORACLE_SEED and ORACLE_PATH (a failure prints both) repeat a run.
 */
export function budget(runs: number, seconds: number): fc.Parameters<unknown> {
  const repeated = {
    ...(ORACLE_SEED !== undefined && { seed: Number(ORACLE_SEED) }),
    ...(ORACLE_PATH !== undefined && { path: ORACLE_PATH }),
  };
  if (ORACLE_RUNS !== undefined) return { ...repeated, numRuns: Number(ORACLE_RUNS) };
  return { ...repeated, numRuns: runs, plugins: [fc.interruptAfterTimeLimit(seconds * 1000)] };
}
