import { writeFile } from 'node:fs/promises';
import { connect, type DetailedPeerCertificate } from 'node:tls';
import { parseRemote } from '@ovn-console/ovsdb';
import { UsageError } from '../options/usage-error.ts';

interface Bootstrap {
  readonly key: Buffer;
  readonly cert: Buffer;
  /** Where the certificate goes. */
  readonly file: string;
}

/**
 * Believes the first server that answers, this once, and writes down the CA certificate that it
 * shows, for all times after that (ovn-nbctl(8), "--bootstrap-ca-cert").
 * @throws UsageError when no server shows one.
 */
export async function bootstrapCa(
  remotes: readonly string[],
  { key, cert, file }: Bootstrap,
): Promise<void> {
  for (const text of remotes) {
    const remote = parseRemote(text);
    if (remote.kind === 'unix') continue;
    const certificate = await certificateOf({ ...remote, key, cert }).catch(() => undefined);
    if (certificate === undefined) continue;
    await writeFile(file, certificate, { flag: 'wx' });
    return;
  }
  throw new UsageError(`${file}: no server showed a certificate of its CA`);
}

interface Server {
  readonly host: string;
  readonly port: number;
  readonly key: Buffer;
  readonly cert: Buffer;
}

/** The self-signed certificate at the end of the server's chain, as PEM. */
async function certificateOf(server: Server): Promise<string | undefined> {
  const socket = connect({ ...server, rejectUnauthorized: false });
  try {
    await new Promise((resolve, reject) => {
      socket.once('secureConnect', resolve).once('error', reject);
    });
    const own = socket.getPeerCertificate(true);
    const root = rootOf(own);
    return root === own ? undefined : pem(root.raw);
  } finally {
    socket.destroy();
  }
}

function rootOf(certificate: DetailedPeerCertificate): DetailedPeerCertificate {
  let root = certificate;
  while (root.issuerCertificate !== undefined && root.issuerCertificate !== root) {
    root = root.issuerCertificate;
  }
  return root;
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
