/** Our client, following: what updates cost once the contents are there. */
import { changesOf, openSession, type ReplicaChange } from '@ovn-console/ovsdb';
import { northbound } from '@ovn-console/ovn/northbound';
import { startProfile } from './profiler.ts';
import { now, orders, report } from './exchange.ts';

export interface FollowParameters {
  readonly remote: string;
  /** Where to put a CPU profile of the time from an order to the last event. */
  readonly profilePath?: string;
}

/** Follow until NB_Global's nb_cfg has this value. */
export interface FollowOrder {
  readonly until: number;
}

export interface FollowResult {
  /** When the last event came: nanoseconds, as `now` has them. */
  readonly lastEventAt: string;
  readonly events: number;
  readonly rows: number;
  /** Of this process, from the order to the last event. */
  readonly cpuMs: number;
  readonly ports: number;
}

const { remote, profilePath }: FollowParameters = JSON.parse(process.argv[2] ?? '{}');
const session = openSession({ database: northbound, remotes: [remote] });
await session.ready();
const { replica } = session;
const ports = replica.table('Logical_Switch_Port');
// Those that a topology needs; from now on they follow every change.
ports.findBy('name', '');
replica.table('Logical_Switch').findBy('ports', '');
report({ ports: ports.size });
for await (const { until } of orders<FollowOrder>()) {
  const profile = await startProfile(profilePath);
  const result = follow(until);
  report({ armed: until });
  await result;
  await profile.stop();
  report(await result);
}
process.exit(0);

function follow(until: number): Promise<FollowResult> {
  let [events, rows] = [0, 0];
  const cpu = process.cpuUsage();
  return new Promise((resolve) => {
    const stop = replica.subscribe((change) => {
      events++;
      rows += rowsIn(change);
      if (!changesOf(change, 'NB_Global').modified.some(({ new: row }) => row.nb_cfg === until)) {
        return;
      }
      const lastEventAt = String(now());
      const { user, system } = process.cpuUsage(cpu);
      stop();
      resolve({ lastEventAt, events, rows, cpuMs: (user + system) / 1000, ports: ports.size });
    });
  });
}

function rowsIn({ tables }: ReplicaChange): number {
  let rows = 0;
  for (const { inserted, modified, deleted } of tables.values()) {
    rows += inserted.length + modified.length + deleted.length;
  }
  return rows;
}
