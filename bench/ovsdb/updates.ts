import type { BenchSetup } from './bench-setup.ts';
import type { ChurnOrder, ChurnParameters, ChurnResult } from './programs/churn.ts';
import type { FollowOrder, FollowParameters, FollowResult } from './programs/follow.ts';
import { startProgram, type RunningProgram } from './running-program.ts';
import { spreadOf, type Spread } from './spread.ts';

/** What so many small transactions of another client cost ours. */
export interface Updates {
  readonly transactions: number;
  /** From the first transaction's being sent to our last event. */
  readonly totalMs: Spread;
  /** From the other client's last reply to our last event; negative when the event came first. */
  readonly lagMs: Spread;
  readonly cpuMicrosecondsPerUpdate: Spread;
  readonly cpuMicrosecondsPerEvent: Spread;
  /** Fewer than transactions when the server had to put some together: we did not keep up. */
  readonly events: Spread;
}

interface Run extends ChurnResult, FollowResult {
  readonly transactions: number;
}

const counts = [1000, 50_000] as const;

/**
 * A follower that lives through all rounds, as in the console, and another client that writes.
 * @param profilePath where to put a CPU profile of the follower's last run
 */
export async function measureUpdates(setup: BenchSetup, profilePath?: string): Promise<Updates[]> {
  const { database, ports, programs, rounds, progress } = setup;
  const { remote } = database;
  progress('updates: the follower loads');
  const following: FollowParameters = { remote, ...(profilePath && { profilePath }) };
  await using follower = startProgram(programs('follow', following));
  await follower.next();
  await using writer = startProgram(programs('churn', { remote, ports } satisfies ChurnParameters));
  await writer.next();
  const runs: Run[] = [];
  for (let round = 1; round <= rounds; round++) {
    for (const transactions of counts) {
      progress(`round ${round}: ${transactions} transactions`);
      const run = await runOnce({ follower, writer }, { transactions, sequence: runs.length + 1 });
      if (run.ports !== ports) throw new Error(`the follower has ${run.ports} ports, not ${ports}`);
      runs.push(run);
    }
  }
  return counts.map((count) =>
    summary(
      count,
      runs.filter(({ transactions }) => transactions === count),
    ),
  );
}

async function runOnce(
  { follower, writer }: { follower: RunningProgram; writer: RunningProgram },
  order: ChurnOrder,
): Promise<Run> {
  follower.order({ until: order.sequence } satisfies FollowOrder);
  await follower.next();
  writer.order(order);
  const [written, followed] = await Promise.all([
    writer.next<ChurnResult>(),
    follower.next<FollowResult>(),
  ]);
  return { transactions: order.transactions, ...written, ...followed };
}

function summary(transactions: number, runs: readonly Run[]): Updates {
  return {
    transactions,
    totalMs: spreadOf(runs.map((run) => millisecondsBetween(run.firstSentAt, run.lastEventAt))),
    lagMs: spreadOf(runs.map((run) => millisecondsBetween(run.lastReplyAt, run.lastEventAt))),
    cpuMicrosecondsPerUpdate: spreadOf(runs.map(({ cpuMs }) => (cpuMs * 1000) / transactions)),
    cpuMicrosecondsPerEvent: spreadOf(runs.map(({ cpuMs, events }) => (cpuMs * 1000) / events)),
    events: spreadOf(runs.map(({ events }) => events)),
  };
}

/** Of two readings of the monotonic clock, in nanoseconds. */
function millisecondsBetween(from: string, to: string): number {
  return Number(BigInt(to) - BigInt(from)) / 1e6;
}
