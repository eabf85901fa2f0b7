import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, startDatabase, waitUntil } from '@ovn-console/lab';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../session/session.ts';
import { northbound } from '../testing/northbound.ts';
import { startServerProcess } from '../testing/server-process.ts';
import type { ServerProcess } from '../testing/server-process.ts';
import type { TlsFiles } from './connect.ts';

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'ovsdb-tls-'));
});

afterAll(() => rm(directory, { recursive: true, force: true }));

const path = (name: string) => join(directory, name);
const read = (file: string) => readFile(file, 'utf8');

/** A connector that never gets through, and does not heed its signal. */
const silent = () => new Promise<never>(() => {});

interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** A certificate authority of one's own. */
async function createAuthority(name: string): Promise<Certificate> {
  const [cert, key] = [path(`${name}.pem`), path(`${name}.key`)];
  const subject = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', `/CN=${name}`];
  await run(['openssl', 'req', ...subject, '-keyout', key, '-out', cert]);
  return { cert, key };
}

/** A certificate that an authority signed, as ovs-pki(8) makes them; with host names if told. */
async function createCertificate(
  name: string,
  authority: Certificate,
  hosts?: string,
): Promise<Certificate> {
  const [request, cert, key] = [path(`${name}.req`), path(`${name}.pem`), path(`${name}.key`)];
  const subject = ['-newkey', 'rsa:2048', '-nodes', '-subj', `/CN=${name} id:1`];
  await run(['openssl', 'req', '-new', ...subject, '-keyout', key, '-out', request]);
  const names = path(`${name}.names`);
  await writeFile(names, hosts === undefined ? '' : `subjectAltName=${hosts}`);
  const signer = ['-CA', authority.cert, '-CAkey', authority.key, '-CAcreateserial'];
  const output = ['-days', '1', '-extfile', names, '-in', request, '-out', cert];
  await run(['openssl', 'x509', '-req', ...signer, ...output]);
  return { cert, key };
}

describe('connecting to a real ovsdb-server', () => {
  it('works over TCP and over a unix socket', async () => {
    await using server = await startDatabase({ schema: 'nb', listenTcp: true });
    for (const remote of [server.tcpRemote ?? '', server.remote]) {
      await using session = openSession({ database: northbound, remotes: [remote] });
      await session.ready();
      expect(session.state.remote).toBe(remote);
    }
  });

  it('says when nobody answers in time', async () => {
    const options = { database: northbound, remotes: [silent], connectTimeoutMs: 20 };
    await using session = openSession(options);
    await waitUntil('the timeout', () => session.state.error);
    expect(session.state.error?.message).toBe('no connection to silent within 20 ms');
  });
});

describe('connecting over TLS', () => {
  let remote: string;
  let server: ServerProcess;
  let ours: Certificate;
  let client: Certificate;
  let theirs: Certificate;

  beforeAll(async () => {
    [ours, theirs] = await Promise.all([createAuthority('ours'), createAuthority('theirs')]);
    client = await createCertificate('client', ours);
    const own = await createCertificate('server', ours, 'DNS:ovn.example.org,IP:127.0.0.1');
    await run(['ovsdb-tool', 'create', path('db'), '/usr/share/ovn/ovn-nb.ovsschema']);
    server = startServerProcess([
      `--unixctl=${path('ctl')}`,
      '--remote=pssl:0:127.0.0.1',
      `--private-key=${own.key}`,
      `--certificate=${own.cert}`,
      `--ca-cert=${ours.cert}`,
      path('db'),
    ]);
    remote = `ssl:127.0.0.1:${await server.logged(/listening on port (\d+)/)}`;
  });

  afterAll(() => server.kill());

  const files = async (authority: Certificate, { cert, key }: Certificate): Promise<TlsFiles> => ({
    ca: await read(authority.cert),
    cert: await read(cert),
    key: await read(key),
  });

  const open = (tls: TlsFiles, to = remote) =>
    openSession({ database: northbound, remotes: [to], tls, backoff: { minMs: 20, maxMs: 50 } });

  async function refusalOf(tls: TlsFiles, to = remote): Promise<string | undefined> {
    await using session = open(tls, to);
    await waitUntil('the refusal', () => session.state.error !== undefined);
    return session.state.error?.message;
  }

  it('works with a client certificate, and asks no name of the server’s unless told', async () => {
    await using session = open(await files(ours, client), remote.replace('127.0.0.1', 'localhost'));
    await session.ready();
    await session.transact([{ op: 'insert', table: 'Logical_Switch', row: { name: 'a' } }]);
    expect(session.replica.table('Logical_Switch').size).toBe(1);
  });

  it.each(['ovn.example.org', '127.0.0.1', true] as const)(
    'works with a server whose certificate is for %s, when that is asked for',
    async (serverName) => {
      await using session = open({ ...(await files(ours, client)), serverName });
      await session.ready();
      expect(session.state.error).toBeUndefined();
    },
  );

  it('refuses a server whose certificate is for another name than asked for', async () => {
    const tls = await files(ours, client);
    const expected = /^the server’s certificate is for another name \(.*altnames/;
    expect(await refusalOf({ ...tls, serverName: 'other.example.org' })).toMatch(expected);
    const localhost = remote.replace('127.0.0.1', 'localhost');
    expect(await refusalOf({ ...tls, serverName: true }, localhost)).toMatch(expected);
  });

  it('refuses a server that another authority vouches for', async () => {
    const expected = /^the server’s certificate is not signed by the given CA \(/;
    expect(await refusalOf(await files(theirs, client))).toMatch(expected);
    const { ca: _ca, ...withoutAuthority } = await files(ours, client);
    expect(await refusalOf(withoutAuthority)).toMatch(expected);
  });

  it('says that the server wants a certificate, and one that it trusts', async () => {
    expect(await refusalOf({ ca: await read(ours.cert) })).toMatch(
      /^the server wants a client certificate/,
    );
    const stranger = await createCertificate('stranger', theirs);
    expect(await refusalOf(await files(ours, stranger))).toMatch(
      /^the server does not trust the CA of the client certificate/,
    );
  });

  it('says that a server does not speak TLS', async () => {
    await using plain = await startDatabase({ schema: 'nb', listenTcp: true });
    const to = plain.tcpRemote?.replace('tcp:', 'ssl:');
    expect(await refusalOf(await files(ours, client), to)).toMatch(/TLS/);
  });
});
