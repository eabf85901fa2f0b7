import type { AssertOperation } from '../transaction/operation.ts';

export interface LockOptions {
  /** Gives up waiting; the promise rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** Takes the lock from whoever has it (RFC 7047 §4.1.8). Default false: waits in line. */
  readonly steal?: boolean | undefined;
}

/**
 * A lock of the server (RFC 7047 §4.1.8), held by the session's connection until it is released
 * or lost. It excludes nobody but those who ask for the same name on the same server, so in a
 * cluster all must be with the leader; and only `assertion` makes the server check it.
 */
export interface Lock extends AsyncDisposable {
  readonly name: string;
  readonly isHeld: boolean;
  /**
   * Aborts with a LockLostError when the lock is stolen or the connection is lost. It does not
   * come back: what it protected must stop, and whoever still wants it asks again.
   */
  readonly lost: AbortSignal;
  /** Makes a transaction fail with "not owner" unless the lock is held (RFC 7047 §5.2.10). */
  readonly assertion: AssertOperation;
  /** Resolves when the next in line may have it. Does nothing when it is not held any more. */
  release(): Promise<void>;
}

/** @throws TypeError when the name is no `<id>`, as locks' names must be (RFC 7047 §4.1.8). */
export function checkLockName(name: string): void {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return;
  throw new TypeError(`"${name}" cannot name a lock: letters, digits and _ only (RFC 7047 §3.1)`);
}
