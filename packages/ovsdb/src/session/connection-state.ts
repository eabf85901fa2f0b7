/** Where a session stands; what a person is shown. */
export interface ConnectionState {
  /**
   * - `connecting`: never had contents yet, and no connection
   * - `loading`: connected; contents are on their way
   * - `live`: contents are complete and follow every change
   * - `reconnecting`: the connection is lost; the replica keeps what it had
   * - `closed`: for good
   */
  readonly phase: 'connecting' | 'loading' | 'live' | 'reconnecting' | 'closed';
  /** The remote in use, or that was tried last. */
  readonly remote?: string;
  /** Which attempt to connect this is since the session was live; 0 while it is. */
  readonly attempt: number;
  /** When the next attempt starts, in milliseconds since the epoch; only between attempts. */
  readonly nextAttemptAt?: number;
  /** When this phase began, in milliseconds since the epoch. */
  readonly since: number;
  /** When a byte was received last, in milliseconds since the epoch. */
  readonly lastReceivedAt?: number;
  /** Why the last attempt or connection ended; gone once live. */
  readonly error?: { readonly message: string };
  /** Rows in the replica. */
  readonly rowsReceived: number;
  /** The last probe's round trip, in milliseconds. */
  readonly roundTripMs?: number;
}
