import type { Session } from '@ovn-console/ovsdb';
import { Wake } from '../streams/wake.ts';
import type { ClusterSession } from './cluster-session.ts';
import type { ClusterStatus, DatabaseStatus } from './cluster-status.ts';

/** Without a change, the age of the data and the round trip are still told this often. */
const intervalMs = 2000;

/** Both connections' states: at once, on each change, and at least every 2 s. */
export async function* watchStatus(
  session: ClusterSession,
  signal: AbortSignal,
): AsyncGenerator<ClusterStatus> {
  const wake = new Wake();
  const { northbound, southbound } = session;
  const unsubscribe = [northbound, southbound].map((database) =>
    database.onState(() => wake.wake()),
  );
  try {
    while (!signal.aborted) {
      yield statusOf(session);
      await wake.wait(signal, intervalMs);
    }
  } finally {
    for (const end of unsubscribe) end();
  }
}

function statusOf({ cluster, northbound, southbound }: ClusterSession): ClusterStatus {
  return {
    clusterId: cluster.id,
    name: cluster.name,
    now: Date.now(),
    northbound: databaseStatus(northbound),
    southbound: databaseStatus(southbound),
  };
}

function databaseStatus(session: Pick<Session, 'state' | 'serverSchema'>): DatabaseStatus {
  const version = session.serverSchema()?.version;
  return { ...session.state, ...(version !== undefined && { schemaVersion: version }) };
}
