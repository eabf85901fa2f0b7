import { openSession, type NamedConnector, type Session, type TlsFiles } from '@ovn-console/ovsdb';
import { openSshHost, type SshHost } from '@ovn-console/ssh';
import type { Cluster, HostKeyRepository, NewCluster } from '@ovn-console/store';
import {
  northbound,
  southbound,
  southboundMonitored,
  type NorthboundDatabase,
  type SouthboundDatabase,
} from '../databases.ts';
import { TopologyFeed } from '../topology/topology-feed.ts';
import { remotesThrough } from './remotes.ts';

/** What opening a cluster's session takes besides the cluster. */
export interface ClusterSessionOptions {
  readonly hostKeys: HostKeyRepository;
  /** For `ssl:` remotes. */
  readonly tls?: TlsFiles | undefined;
}

/** How a cluster's two databases are reached: directly, or through its SSH host. */
export interface ClusterRemotes {
  readonly ssh?: SshHost;
  readonly northbound: readonly (string | NamedConnector)[];
  readonly southbound: readonly (string | NamedConnector)[];
}

export function remotesOf(cluster: NewCluster, hostKeys: HostKeyRepository): ClusterRemotes {
  const { northboundRemotes, southboundRemotes } = cluster;
  if (!cluster.ssh?.enabled)
    return { northbound: northboundRemotes, southbound: southboundRemotes };
  const { host, port, user, privateKeyPath } = cluster.ssh;
  const pinHostKey = (fingerprint: string) => hostKeys.pin({ host, port }, fingerprint);
  const ssh = openSshHost({ host, port, user, privateKeyPath, pinHostKey });
  const name = `${user}@${host}`;
  return {
    ssh,
    northbound: remotesThrough(ssh, name, northboundRemotes),
    southbound: remotesThrough(ssh, name, southboundRemotes),
  };
}

/**
 * One cluster's databases and the graph made of them, shared by everybody who looks at it.
 * Connects in the background as soon as it is made.
 */
export class ClusterSession {
  readonly cluster: Cluster;
  readonly northbound: Session<NorthboundDatabase>;
  readonly southbound: Session<SouthboundDatabase>;
  readonly topology: TopologyFeed;
  readonly #ended = new AbortController();
  readonly #ssh: SshHost | undefined;

  constructor(cluster: Cluster, { hostKeys, tls }: ClusterSessionOptions) {
    const remotes = remotesOf(cluster, hostKeys);
    const options = { signal: this.#ended.signal, ...(tls && { tls }) };
    this.cluster = cluster;
    this.#ssh = remotes.ssh;
    this.northbound = openSession({
      ...options,
      database: northbound,
      remotes: remotes.northbound,
    });
    this.southbound = openSession({
      ...options,
      database: southbound,
      remotes: remotes.southbound,
      tables: southboundMonitored,
    });
    this.topology = new TopologyFeed(this);
  }

  /** Aborts when the session is over: the cluster was edited or deleted, or the console stops. */
  get ended(): AbortSignal {
    return this.#ended.signal;
  }

  async close(): Promise<void> {
    this.topology.close();
    this.#ended.abort();
    await Promise.all([this.northbound.close(), this.southbound.close()]);
    await this.#ssh?.close();
  }
}
