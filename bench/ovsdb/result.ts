import type { Machine } from '../report/machine.ts';
import type { GivenUp, InitialContents } from './initial-contents.ts';
import type { RoundTrips } from './round-trips.ts';
import type { Target } from './targets.ts';
import type { Updates } from './updates.ts';

/** All that was measured at one size of the database. */
export interface SizeResult {
  readonly ports: number;
  readonly switches: number;
  readonly databaseBytes: number;
  readonly buildMs: number;
  readonly initialContents: readonly (InitialContents | GivenUp)[];
  readonly updates: readonly Updates[];
  readonly roundTrips: readonly RoundTrips[];
}

export interface BenchResult {
  readonly benchmark: 'ovsdb';
  readonly machine: Machine;
  readonly rounds: number;
  readonly sizes: readonly SizeResult[];
  readonly targets: readonly Target[];
}

export function isGivenUp(one: InitialContents | GivenUp): one is GivenUp {
  return 'givenUp' in one;
}
