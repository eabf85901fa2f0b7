import type { Database } from '../schema/database.ts';
import type { Connector, NamedConnector } from '../transport/connector.ts';
import type { TlsFiles } from '../transport/connect.ts';
import type { Backoff } from './reconnect-policy.ts';
import type { TablesOf } from './table-choice.ts';

export interface SessionOptions<D extends Database> {
  readonly database: D;
  /** `tcp:HOST:PORT`, `ssl:HOST:PORT`, `unix:PATH`, or what opens a byte stream; tried in turn. */
  readonly remotes: readonly (string | Connector | NamedConnector)[];
  /** Default: every declared table. In any case only what the server has. */
  readonly tables?: TablesOf<D>;
  /**
   * Milliseconds of silence before the server is probed; as long again without an answer, and
   * the connection is given up. Default 5000.
   */
  readonly probeIntervalMs?: number;
  /**
   * Milliseconds of silence that a server is allowed while it makes up the contents (or those
   * of a new choice): ovsdb-server does nothing else meanwhile, not even answer a probe. With
   * large databases that is many seconds, and a server that was given up too early would only
   * have to begin anew. Longer means that a server which hangs just then is noticed later; one
   * that is gone is noticed within about 20 s all the same where the remote is `tcp:` or
   * `ssl:`, and at once where it is `unix:`. Doubled, up to ten minutes, each time that it was
   * not enough. Default 60000.
   */
  readonly loadingPatienceMs?: number;
  readonly backoff?: Partial<Backoff>;
  /** Milliseconds for a connection to be established. Default 10000. */
  readonly connectTimeoutMs?: number;
  /**
   * In a cluster, stay with its leader and leave a server that stops being it. Default: when
   * there is more than one remote, since a single one may well be a follower.
   */
  readonly leaderOnly?: boolean;
  /**
   * A session does not go back in time: it refuses members of a cluster that have less of its
   * log than the session has seen (`index`, ovsdb-server(5)). Milliseconds after which it
   * believes a leader that still has less: then the cluster was restored from a backup.
   * Default 60000.
   */
  readonly leaderPatienceMs?: number;
  /** For `ssl:` remotes. */
  readonly tls?: TlsFiles;
  /** Closes the session when aborted. */
  readonly signal?: AbortSignal;
}
