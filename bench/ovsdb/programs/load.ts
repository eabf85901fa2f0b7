/** Our client: from opening a session until its replica is complete. */
import { PerformanceObserver } from 'node:perf_hooks';
import { openSession } from '@ovn-console/ovsdb';
import { northbound } from '@ovn-console/ovn/northbound';
import type { Columns } from '../monitor-requests.ts';
import { watchEventLoop, type EventLoopWork } from './event-loop-probe.ts';
import { report } from './exchange.ts';
import { startProfile } from './profiler.ts';

export interface LoadParameters {
  readonly remote: string;
  /** Default: all declared tables and columns. */
  readonly tables?: Columns;
  /** Where to put a CPU profile of the time until all is ready. */
  readonly profilePath?: string;
}

export interface LoadResult extends EventLoopWork {
  readonly readyMs: number;
  /** Pauses of the garbage collector: all of them together, and the longest. */
  readonly gcMs: number;
  readonly longestGcMs: number;
  readonly ports: number;
}

const { remote, tables, profilePath }: LoadParameters = JSON.parse(process.argv[2] ?? '{}');
const pauses: number[] = [];
const observer = new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) pauses.push(duration);
});
observer.observe({ entryTypes: ['gc'] });
const profile = await startProfile(profilePath);
const eventLoop = await watchEventLoop();

const startedAt = performance.now();
const session = openSession({ database: northbound, remotes: [remote], ...(tables && { tables }) });
await session.ready();
const readyMs = performance.now() - startedAt;

const work = await eventLoop.stop();
await profile.stop();
report({
  readyMs,
  ...work,
  gcMs: pauses.reduce((sum, pause) => sum + pause, 0),
  longestGcMs: Math.max(0, ...pauses),
  ports: session.replica.table('Logical_Switch_Port').size,
} satisfies LoadResult);
process.exit(0);
