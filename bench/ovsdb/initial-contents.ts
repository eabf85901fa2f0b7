import type { BenchSetup } from './bench-setup.ts';
import { candidatesFor, type Candidate, type ColumnSet, type Sample } from './candidates.ts';
import { GivenUpError } from './measured-process.ts';
import type { Requests } from './monitor-requests.ts';
import { spreadOf, type Spread } from './spread.ts';

/** One client's cost of getting the contents, over all rounds. See {@link Sample}. */
export type InitialContents = { readonly [K in keyof Sample]: Spread } & {
  readonly client: string;
  readonly columns: ColumnSet;
  readonly replyBytes?: number;
};

/** A client that did not get to its end. */
export interface GivenUp {
  readonly client: string;
  readonly columns: ColumnSet;
  readonly givenUp: string;
}

/** All clients in every round, each round beginning with another one: what drifts hits all alike. */
export async function measureInitialContents(
  setup: BenchSetup,
  requests: Requests,
): Promise<(InitialContents | GivenUp)[]> {
  const candidates = await candidatesFor(setup, requests);
  const samples = new Map<Candidate, Sample[]>(candidates.map((one) => [one, []]));
  const givenUp = new Map<Candidate, string>();
  for (let round = 0; round < setup.rounds; round++) {
    for (const candidate of rotated(candidates, round)) {
      if (givenUp.has(candidate)) continue;
      setup.progress(`round ${round + 1}: ${candidate.client}, ${candidate.columns} columns`);
      try {
        samples.get(candidate)?.push(await candidate.run());
      } catch (error) {
        if (!(error instanceof GivenUpError)) throw error;
        givenUp.set(candidate, error.message);
      }
    }
  }
  return candidates.map((one) => summary(one, samples.get(one) ?? [], givenUp.get(one)));
}

function rotated<T>(list: readonly T[], by: number): T[] {
  const first = by % list.length;
  return [...list.slice(first), ...list.slice(0, first)];
}

function summary(
  { client, columns, replyBytes }: Candidate,
  samples: readonly Sample[],
  givenUp: string | undefined,
): InitialContents | GivenUp {
  if (givenUp !== undefined) return { client, columns, givenUp };
  const of = (name: keyof Sample): Spread => spreadOf(samples.flatMap((one) => one[name] ?? []));
  const optional = (name: keyof Sample) =>
    samples.some((one) => one[name] !== undefined) ? { [name]: of(name) } : {};
  return {
    client,
    columns,
    wallMs: of('wallMs'),
    cpuMs: of('cpuMs'),
    peakMiB: of('peakMiB'),
    ...optional('readyMs'),
    ...optional('firstByteMs'),
    ...optional('workMs'),
    ...optional('longestBlockMs'),
    ...optional('longestWorkMs'),
    ...optional('gcMs'),
    ...optional('longestGcMs'),
    ...(replyBytes !== undefined && { replyBytes }),
  };
}
