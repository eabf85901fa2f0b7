import { connect as connectSocket } from 'node:net';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { SecureContextOptions } from 'node:tls';
import type { NamedConnector } from './connector.ts';
import { parseRemote } from './remote.ts';
import type { Remote } from './remote.ts';
import { toError } from '../to-error.ts';

/** The client's certificate and key and the CA that signed the server's, as PEM. */
export type TlsFiles = Pick<SecureContextOptions, 'ca' | 'cert' | 'key'>;

/**
 * A connector for `tcp:`, `ssl:` or `unix:`.
 * @throws TypeError when the text is none of them.
 */
export function connectorFor(text: string, tls: TlsFiles = {}): NamedConnector {
  const remote = parseRemote(text);
  return { name: text, connect: (signal) => opened(openSocket(remote, tls), signal) };
}

function openSocket(remote: Remote, tls: TlsFiles): { socket: Socket; readyEvent: string } {
  switch (remote.kind) {
    case 'unix':
      return { socket: connectSocket(remote.path), readyEvent: 'connect' };
    case 'tcp':
      return { socket: connectSocket(remote.port, remote.host), readyEvent: 'connect' };
    case 'ssl':
  }
  // Like every OVSDB client: the certificate's signer is checked, its host name is not.
  const options = { ...tls, host: remote.host, port: remote.port };
  return {
    socket: connectTls({ ...options, checkServerIdentity: () => undefined }),
    readyEvent: 'secureConnect',
  };
}

function opened(
  { socket, readyEvent }: { socket: Socket; readyEvent: string },
  signal: AbortSignal,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const fail = (reason: unknown) => {
      socket.destroy();
      signal.removeEventListener('abort', onAbort);
      reject(toError(reason));
    };
    const onAbort = () => fail(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    socket.once('error', fail);
    socket.once(readyEvent, () => {
      socket.off('error', fail);
      signal.removeEventListener('abort', onAbort);
      socket.setNoDelay(true);
      resolve(socket);
    });
    if (signal.aborted) onAbort();
  });
}
