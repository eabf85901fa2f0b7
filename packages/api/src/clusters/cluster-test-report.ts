/** What `cluster.test` found: of the SSH host when there is one, and of every remote. */
export interface ClusterTestReport {
  readonly ok: boolean;
  readonly ssh?: SshTestResult;
  readonly northbound: readonly RemoteTestResult[];
  readonly southbound: readonly RemoteTestResult[];
}

interface TestFailure {
  readonly ok: false;
  /** What happened, and to what. */
  readonly message: string;
  /** What to do about it. */
  readonly next?: string;
}

export type SshTestResult =
  | {
      readonly ok: true;
      /** The host key's SHA256 fingerprint, as ssh-keygen -l prints it. */
      readonly fingerprint: string;
      /** False when nobody had connected to this host before: compare the fingerprint. */
      readonly known: boolean;
    }
  | (TestFailure & {
      /** Another key than the pinned one was shown: both fingerprints, to compare on the host itself. */
      readonly changedHostKey?: { readonly pinned: string; readonly offered: string };
    });

export type RemoteTestResult =
  | {
      readonly ok: true;
      readonly remote: string;
      readonly database: string;
      readonly schemaVersion: string;
      readonly roundTripMs: number;
      /** Rows of the tables that tell a network's size, by table name. */
      readonly rows: { readonly [table: string]: number };
    }
  | (TestFailure & { readonly remote: string });
