import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { measure, type BenchSetup } from './bench-setup.ts';
import { annotate } from './churn-transactions.ts';
import { clients } from './candidates.ts';
import type { RoundTripParameters, RoundTripResult } from './programs/round-trips.ts';
import { spreadOf, type Spread } from './spread.ts';

/** Transactions that wait for the answer of the one before, or that do not. */
export interface RoundTrips {
  readonly client: string;
  readonly mode: 'one at a time' | 'pipelined' | 'a process each';
  readonly perSecond: Spread;
  /** Of the client's process. */
  readonly cpuMicroseconds?: Spread;
}

const transactionsOneAtATime = 2000;
const transactionsPipelined = 20_000;
const transactionsSpawned = 20;

/** `ovsdb-client transact` takes one transaction and ends: it has no faster way. */
export async function measureRoundTrips(setup: BenchSetup): Promise<RoundTrips[]> {
  const variants = (['bare', 'ours'] as const).flatMap((client) =>
    [false, true].map((pipelined) => ({ client, pipelined, results: [] as RoundTripResult[] })),
  );
  const spawned: number[] = [];
  for (let round = 1; round <= setup.rounds; round++) {
    setup.progress(`round ${round}: transactions`);
    for (const { client, pipelined, results } of variants) {
      results.push(await exchange(setup, client, pipelined));
    }
    spawned.push(await spawnedPerSecond(setup));
  }
  return [
    ...variants.map(({ client, pipelined, results }) => ({
      client: clients[client],
      mode: pipelined ? ('pipelined' as const) : ('one at a time' as const),
      perSecond: spreadOf(results.map(({ perSecond }) => perSecond)),
      cpuMicroseconds: spreadOf(results.map(({ cpuMicroseconds }) => cpuMicroseconds)),
    })),
    { client: 'ovsdb-client transact', mode: 'a process each', perSecond: spreadOf(spawned) },
  ];
}

async function exchange(
  setup: BenchSetup,
  client: RoundTripParameters['client'],
  pipelined: boolean,
): Promise<RoundTripResult> {
  const { output } = await measure(
    setup,
    setup.programs('round-trips', {
      client,
      pipelined,
      socketPath: setup.database.socketPath,
      transactions: pipelined ? transactionsPipelined : transactionsOneAtATime,
    } satisfies RoundTripParameters),
  );
  const result: RoundTripResult = JSON.parse(output);
  return result;
}

/** Started directly: what measures other commands would cost more than the command itself. */
async function spawnedPerSecond({ database }: BenchSetup): Promise<number> {
  const startedAt = performance.now();
  for (let count = 0; count < transactionsSpawned; count++) {
    const operation = annotate(count, `spawned-${startedAt}`);
    const transaction = JSON.stringify(['OVN_Northbound', operation]);
    const argv = ['transact', database.remote, transaction];
    const [code] = await once(spawn('ovsdb-client', argv, { stdio: 'ignore' }), 'exit');
    if (code !== 0) throw new Error(`ovsdb-client transact: exit code ${code}`);
  }
  return transactionsSpawned / ((performance.now() - startedAt) / 1000);
}
