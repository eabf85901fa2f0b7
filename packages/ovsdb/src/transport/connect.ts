import { connect as connectSocket, isIP } from 'node:net';
import type { Socket } from 'node:net';
import { checkServerIdentity, connect as connectTls } from 'node:tls';
import type { SecureContextOptions, TLSSocket } from 'node:tls';
import type { NamedConnector } from './connector.ts';
import { parseRemote } from './remote.ts';
import type { Remote } from './remote.ts';
import { toError } from '../to-error.ts';

/** The client's certificate and key and the CA that signed the server's, as PEM. */
export interface TlsFiles extends Pick<SecureContextOptions, 'ca' | 'cert' | 'key'> {
  /**
   * The name that the server's certificate must be for (subjectAltName), and that is asked for
   * (SNI); `true` for the host in the remote. Default: who signed it is checked and its name is
   * not, as by every OVSDB client, for the certificates of ovs-pki(8) name no host.
   */
  readonly serverName?: string | true;
}

/**
 * Milliseconds of silence after which TCP begins to look whether the other end is there; after
 * ten more seconds without a sign it is given up. Its kernel answers that, so a server that is
 * merely busy passes (where a probe of OVSDB's own would fail).
 */
const tcpKeepaliveMs = 10_000;

/**
 * A connector for `tcp:`, `ssl:` or `unix:`.
 * @throws TypeError when the text is none of them.
 */
export function connectorFor(text: string, tls: TlsFiles = {}): NamedConnector {
  const remote = parseRemote(text);
  return { name: text, connect: (signal) => opened(openSocket(remote, tls), signal) };
}

interface Opening {
  readonly socket: Socket;
  readonly readyEvent: string;
}

function openSocket(remote: Remote, tls: TlsFiles): Opening {
  switch (remote.kind) {
    case 'unix':
      return { socket: connectSocket(remote.path), readyEvent: 'connect' };
    case 'tcp':
      return { socket: connectSocket(remote.port, remote.host), readyEvent: 'connect' };
    case 'ssl':
  }
  return { socket: openTls(remote, tls), readyEvent: 'secureConnect' };
}

function openTls(
  { host, port }: { readonly host: string; readonly port: number },
  { serverName, ...files }: TlsFiles,
): TLSSocket {
  const name = serverName === true ? host : serverName;
  if (name === undefined) {
    return connectTls({ ...files, host, port, checkServerIdentity: () => undefined });
  }
  return connectTls({
    ...files,
    host,
    port,
    // An address cannot be asked for (RFC 6066 §3).
    ...(isIP(name) === 0 && { servername: name }),
    checkServerIdentity: (_host, certificate) => checkServerIdentity(name, certificate),
  });
}

function opened({ socket, readyEvent }: Opening, signal: AbortSignal): Promise<Socket> {
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
      socket.setKeepAlive(true, tcpKeepaliveMs);
      resolve(socket);
    });
    if (signal.aborted) onAbort();
  });
}
