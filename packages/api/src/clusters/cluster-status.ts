/** How one database connection is doing. Times are ms since the epoch, by the server's clock. */
export interface DatabaseStatus {
  readonly phase: 'connecting' | 'loading' | 'live' | 'reconnecting' | 'closed';
  /** The remote in use or being tried, e.g. `tcp:10.10.10.233:6641`. */
  readonly remote?: string;
  /** Consecutive failed attempts; 0 while all is well. */
  readonly attempt: number;
  readonly nextAttemptAt?: number;
  /** Since when it has been in this phase. */
  readonly since: number;
  /** When the last byte came from the server: the age of the data while not live. */
  readonly lastReceivedAt?: number;
  readonly error?: { readonly message: string };
  /** Rows received so far (progress while loading, total when live). */
  readonly rowsReceived: number;
  readonly roundTripMs?: number;
  readonly schemaVersion?: string;
}

export interface ClusterStatus {
  readonly clusterId: string;
  readonly name: string;
  /** The server's clock when this was sent, so that a browser can tell ages without its own. */
  readonly now: number;
  readonly northbound: DatabaseStatus;
  readonly southbound: DatabaseStatus;
}
