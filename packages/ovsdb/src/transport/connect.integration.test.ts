import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, startDatabase, waitUntil } from '@ovn-console/lab';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../session/session.ts';
import { northbound } from '../testing/northbound.ts';
import { startServerProcess } from '../testing/server-process.ts';

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'ovsdb-tls-'));
});

afterAll(() => rm(directory, { recursive: true, force: true }));

const path = (name: string) => join(directory, name);
const read = (file: string) => readFile(file, 'utf8');

/** A connector that never gets through, and does not heed its signal. */
const silent = () => new Promise<never>(() => {});

/** A self-signed certificate: server, client and their CA in one. */
async function createCertificate(name: string): Promise<{ cert: string; key: string }> {
  const [cert, key] = [path(`${name}.pem`), path(`${name}.key`)];
  const subject = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', `/CN=${name}`];
  await run(['openssl', 'req', ...subject, '-keyout', key, '-out', cert]);
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

  it('works over TLS with a client certificate, and checks who signed the server', async () => {
    const ours = await createCertificate('ours');
    const theirs = await createCertificate('theirs');
    await run(['ovsdb-tool', 'create', path('db'), '/usr/share/ovn/ovn-nb.ovsschema']);
    const server = startServerProcess([
      `--unixctl=${path('ctl')}`,
      '--remote=pssl:0:127.0.0.1',
      `--private-key=${ours.key}`,
      `--certificate=${ours.cert}`,
      `--ca-cert=${ours.cert}`,
      path('db'),
    ]);
    try {
      const remotes = [`ssl:127.0.0.1:${await server.logged(/listening on port (\d+)/)}`];
      const [ca, key] = [await read(ours.cert), await read(ours.key)];
      const tls = { ca, cert: ca, key };
      await using session = openSession({ database: northbound, remotes, tls });
      await session.ready();
      const doubtful = { ...tls, ca: await read(theirs.cert) };
      await using refusing = openSession({ database: northbound, remotes, tls: doubtful });
      await waitUntil('the refusal', () => refusing.state.error);
      expect(refusing.state.error?.message).toMatch(/self-signed certificate/);
    } finally {
      await server.kill();
    }
  });

  it('says when nobody answers in time', async () => {
    const options = { database: northbound, remotes: [silent], connectTimeoutMs: 20 };
    await using session = openSession(options);
    await waitUntil('the timeout', () => session.state.error);
    expect(session.state.error?.message).toBe('no connection to silent within 20 ms');
  });
});
