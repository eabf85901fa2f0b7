import { parseRemote, type NamedConnector } from '@ovn-console/ovsdb';
import type { SshHost } from '@ovn-console/ssh';

/** Reaches each remote from the SSH host: unix sockets there, and addresses as seen from there. */
export function remotesThrough(
  host: SshHost,
  hostName: string,
  remotes: readonly string[],
): readonly NamedConnector[] {
  return remotes.map((text) => ({
    name: `${text} through ${hostName}`,
    connect: (signal) => {
      const remote = parseRemote(text);
      if (remote.kind === 'unix') return host.openUnixSocket(remote.path, signal);
      if (remote.kind === 'tcp') return host.openTcp(remote, signal);
      return Promise.reject(
        new TypeError(`${text}: TLS inside SSH is not supported; use tcp: or unix: over SSH.`),
      );
    },
  }));
}
