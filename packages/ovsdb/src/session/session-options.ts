import type { Database, TableName, TableNamed } from '../schema/database.ts';
import type { Connector, NamedConnector } from '../transport/connector.ts';
import type { TlsFiles } from '../transport/connect.ts';
import type { Backoff } from './reconnect-policy.ts';

/** Which tables to mirror, and of each all declared columns (`true`) or only some. */
export type TablesOf<D extends Database> = {
  readonly [N in TableName<D>]?:
    true | readonly (keyof TableNamed<D, N>['columns'] & string)[] | undefined;
};

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
  readonly backoff?: Partial<Backoff>;
  /** Milliseconds for a connection to be established. Default 10000. */
  readonly connectTimeoutMs?: number;
  /**
   * In a cluster, stay with its leader and leave a server that stops being it. Default: when
   * there is more than one remote, since a single one may well be a follower.
   */
  readonly leaderOnly?: boolean;
  /** For `ssl:` remotes. */
  readonly tls?: TlsFiles;
  /** Closes the session when aborted. */
  readonly signal?: AbortSignal;
}
