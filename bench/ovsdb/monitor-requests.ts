import type { Database } from '@ovn-console/lab';
import { measure, type BenchSetup } from './bench-setup.ts';
import { recordRequests, type RecordedRequest } from './recording-proxy.ts';

/** The requests with which contents are asked for. */
export interface Requests {
  /** By our client for all that the console declares. */
  readonly declared: readonly RecordedRequest[];
  /** By our client for the columns that `ovn-nbctl show` asks for. */
  readonly show: readonly RecordedRequest[];
}

/** RFC 7047 §4.1.5, and the like of ovsdb-server(7). */
interface MonitorRequest {
  readonly params: readonly [
    database: string,
    id: unknown,
    tables: Record<string, readonly { readonly columns?: readonly string[] }[]>,
  ];
}

/** Table → columns. */
export type Columns = Readonly<Record<string, readonly string[]>>;

/** Finds out by listening: no list of columns here could go stale. */
export async function recordMonitorRequests(setup: BenchSetup): Promise<Requests> {
  const requestsBy = (argvFor: (remote: string) => readonly string[]) =>
    monitorRequestsBy(setup.database, (remote) => measure(setup, argvFor(remote), false));
  const show = monitoredColumns(
    await requestsBy((remote) => ['ovn-nbctl', `--db=${remote}`, 'show']),
  );
  const { programs } = setup;
  return {
    declared: await requestsBy((remote) => programs('load', { remote })),
    show: await requestsBy((remote) => programs('load', { remote, tables: show })),
  };
}

async function monitorRequestsBy(
  database: Database,
  work: (remote: string) => Promise<unknown>,
): Promise<readonly RecordedRequest[]> {
  const requests = await recordRequests(database, work);
  const monitors = requests.filter(
    ({ method, params }) => method.startsWith('monitor') && params[0] === 'OVN_Northbound',
  );
  if (monitors.length === 0) throw new Error('a client read nothing of OVN_Northbound');
  return monitors;
}

/** What is asked for: `<monitor-requests>` of RFC 7047 §4.1.5. */
export function monitoredColumns(requests: readonly RecordedRequest[]): Columns {
  const columns: Record<string, readonly string[]> = {};
  for (const { text } of requests) {
    const { params }: MonitorRequest = JSON.parse(text);
    for (const [table, parts] of Object.entries(params[2])) {
      columns[table] = parts.flatMap((part) => part.columns ?? []);
    }
  }
  return columns;
}
