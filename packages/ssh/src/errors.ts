/**
 * Something went wrong with an SSH host. The message says what happened, to what, why, and what
 * to do next (`next`, also by itself).
 */
export class SshError extends Error {
  override readonly name: string = 'SshError';
  readonly next: string;

  constructor(what: string, next: string, options?: ErrorOptions) {
    super(`${what} ${next}`, options);
    this.next = next;
  }
}

/** The host cannot be reached, or does not speak SSH. Trying again later may help. */
export class SshConnectionError extends SshError {
  override readonly name = 'SshConnectionError';
}

/** The host does not accept the user with this key, or the key cannot be used. */
export class SshAuthenticationError extends SshError {
  override readonly name = 'SshAuthenticationError';
}

/** The host is reached, but what it was asked to connect to is not there or not allowed. */
export class SshForwardError extends SshError {
  override readonly name = 'SshForwardError';
}

/** The host shows another key than the one pinned on first use. Fingerprints as ssh-keygen -l. */
export class HostKeyChangedError extends SshError {
  override readonly name = 'HostKeyChangedError';
  readonly pinned: string;
  readonly offered: string;

  constructor(host: string, keys: { readonly pinned: string; readonly offered: string }) {
    super(
      `The host key of ${host} has changed: it was ${keys.pinned} and is now ${keys.offered}. Nothing was sent to it.`,
      'Either the host was reinstalled, or somebody is in between. Compare with "ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub" on the host itself; only if it matches, have an admin forget the old key (cluster settings).',
    );
    this.pinned = keys.pinned;
    this.offered = keys.offered;
  }
}
