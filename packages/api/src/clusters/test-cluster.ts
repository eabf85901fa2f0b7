import { openSession, type Database, type NamedConnector, type Session } from '@ovn-console/ovsdb';
import { HostKeyChangedError, type SshHost } from '@ovn-console/ssh';
import { northbound, southbound } from '../databases.ts';
import { untilState } from '../streams/until-state.ts';
import type { ClusterInput } from './cluster-input.ts';
import { remotesOf, type ClusterSessionOptions } from './cluster-session.ts';
import type { ClusterTestReport, RemoteTestResult, SshTestResult } from './cluster-test-report.ts';
import { explainFailure } from './explain-failure.ts';

/** A remote that takes longer to send the few columns asked for is as good as none. */
const deadlineMs = 15_000;

/** What tells a network's size; one small column of each. */
const northboundSize = { NB_Global: ['name'], Logical_Switch: ['name'], Logical_Router: ['name'] };
const southboundSize = { SB_Global: ['nb_cfg'], Chassis: ['name'] };

/** Tries the SSH host and every remote. The only thing kept is a host key seen for the first time. */
export async function testCluster(
  cluster: ClusterInput,
  options: ClusterSessionOptions,
  signal?: AbortSignal,
): Promise<ClusterTestReport> {
  const deadline = AbortSignal.timeout(deadlineMs);
  const until = signal ? AbortSignal.any([signal, deadline]) : deadline;
  const remotes = remotesOf(cluster, options.hostKeys);
  try {
    const ssh = remotes.ssh && (await testSsh(remotes.ssh, cluster, options));
    if (ssh && !ssh.ok) return { ok: false, ssh, northbound: [], southbound: [] };
    const probe = { until, tls: options.tls };
    const [nb, sb] = await Promise.all([
      testEach(remotes.northbound, { ...probe, database: northbound, tables: northboundSize }),
      testEach(remotes.southbound, { ...probe, database: southbound, tables: southboundSize }),
    ]);
    const ok = nb.some((result) => result.ok) && sb.some((result) => result.ok);
    return { ok, ...(ssh && { ssh }), northbound: nb, southbound: sb };
  } finally {
    await remotes.ssh?.close();
  }
}

async function testSsh(
  ssh: SshHost,
  { ssh: address }: ClusterInput,
  { hostKeys }: ClusterSessionOptions,
): Promise<SshTestResult | undefined> {
  if (!address) return undefined;
  const pinned = await hostKeys.get(address);
  try {
    await ssh.run(['true']);
    const fingerprint = (await hostKeys.get(address)) ?? '';
    return { ok: true, fingerprint, known: pinned !== undefined };
  } catch (error) {
    const failure = { ok: false, ...explainFailure(error) } as const;
    if (!(error instanceof HostKeyChangedError)) return failure;
    return { ...failure, changedHostKey: { pinned: error.pinned, offered: error.offered } };
  }
}

interface Probe {
  readonly database: Database;
  readonly tables: { readonly [table: string]: readonly string[] };
  readonly tls: ClusterSessionOptions['tls'];
  readonly until: AbortSignal;
}

function testEach(
  remotes: readonly (string | NamedConnector)[],
  probe: Probe,
): Promise<RemoteTestResult[]> {
  return Promise.all(remotes.map((remote) => testRemote(remote, probe)));
}

async function testRemote(
  remote: string | NamedConnector,
  { database, tables, tls, until }: Probe,
): Promise<RemoteTestResult> {
  const name = typeof remote === 'string' ? remote : remote.name;
  const session = openSession({
    database,
    tables,
    remotes: [remote],
    leaderOnly: false,
    ...(tls && { tls }),
  });
  try {
    const settled = untilState(
      session,
      ({ phase, error }) => phase === 'live' || error !== undefined,
      until,
    );
    await settled;
    return session.state.phase === 'live'
      ? { ok: true, remote: name, ...(await findings(session, Object.keys(tables))) }
      : { ok: false, remote: name, ...explainFailure(session.state.error) };
  } catch (error) {
    return { ok: false, remote: name, ...explainFailure(error) };
  } finally {
    await session.close();
  }
}

async function findings(session: Session, tables: readonly string[]) {
  const [table = ''] = tables;
  const started = performance.now();
  await session.transact([{ op: 'select', table, where: [], columns: ['_uuid'] }]);
  const sizes = tables.map((name) => [name, session.replica.table(name).size] as const);
  return {
    database: session.replica.database.name,
    schemaVersion: session.serverSchema()?.version ?? '',
    roundTripMs: performance.now() - started,
    rows: Object.fromEntries(sizes),
  };
}
