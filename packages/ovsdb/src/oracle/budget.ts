import * as fc from 'fast-check';

/**
 * How long a property is tried: a few runs and seconds, or as many runs as ORACLE_RUNS says.
 * ORACLE_SEED and ORACLE_PATH (a failure prints both) repeat a run.
 */
export function budget(runs: number, seconds: number): fc.Parameters<unknown> {
  const { ORACLE_RUNS, ORACLE_SEED, ORACLE_PATH } = process.env;
  const repeated = {
    ...(ORACLE_SEED !== undefined && { seed: Number(ORACLE_SEED) }),
    ...(ORACLE_PATH !== undefined && { path: ORACLE_PATH }),
  };
  if (ORACLE_RUNS !== undefined) return { ...repeated, numRuns: Number(ORACLE_RUNS) };
  return { ...repeated, numRuns: runs, plugins: [fc.interruptAfterTimeLimit(seconds * 1000)] };
}
