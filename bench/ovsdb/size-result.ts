import type { GivenUp, InitialContents } from './initial-contents.ts';
import type { RoundTrips } from './round-trips.ts';
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

export function isGivenUp(one: InitialContents | GivenUp): one is GivenUp {
  return 'givenUp' in one;
}
