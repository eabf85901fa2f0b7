import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type Server } from 'node:tls';
import { run, startCentral, startDatabase, type Central, type Database } from '@ovn-console/lab';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCluster, type Cluster } from '../../../packages/ovsdb/src/testing/cluster.ts';
import { ours, theirs, type Outcome } from './testing/tools.ts';

/** What both make of a line that changes nothing. */
async function both(argv: readonly string[]): Promise<{ ours: Outcome; theirs: Outcome }> {
  return { theirs: await theirs(argv, {}), ours: await ours(argv, {}) };
}

/** An outcome without its numbers. */
function timeless({ stdout, ...rest }: Outcome): Outcome {
  return { ...rest, stdout: stdout.replaceAll(/-?\d+/g, '<n>') };
}

describe('a server over TLS', () => {
  let directory: string;
  let database: Database;
  let server: Server;
  let db: string;

  const path = (name: string): string => join(directory, name);
  const files = (name: string, authority = path('ca.pem')): string[] => [
    `--private-key=${path(`${name}.key`)}`,
    `--certificate=${path(`${name}.pem`)}`,
    `--ca-cert=${authority}`,
  ];

  async function createCertificate(name: string, authority?: string): Promise<void> {
    const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', path(`${name}.key`)];
    const subject = ['-x509', '-days', '1', '-subj', `/CN=${name}`, '-out', path(`${name}.pem`)];
    const signer = authority === undefined ? [] : ['-CA', path(`${authority}.pem`), '-CAkey', path(`${authority}.key`)]; // prettier-ignore
    await run(['openssl', 'req', ...key, ...subject, ...signer]);
  }

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'nbctl-tls-'));
    await Promise.all([createCertificate('ca'), createCertificate('other')]);
    await Promise.all([createCertificate('server', 'ca'), createCertificate('client', 'ca')]);
    database = await startDatabase({ schema: 'nb' });
    const [key, own, ca] = await Promise.all(
      ['server.key', 'server.pem', 'ca.pem'].map((name) => readFile(path(name), 'utf8')),
    );
    const options = { key, cert: `${own}${ca}`, ca, requestCert: true, rejectUnauthorized: true };
    server = createServer(options, (client) => {
      const onwards = connect(database.socketPath);
      client.on('error', () => onwards.destroy()).on('close', () => onwards.destroy());
      onwards.on('error', () => client.destroy()).on('close', () => client.destroy());
      client.pipe(onwards).pipe(client);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    db = `--db=ssl:127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  });

  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    await database.stop();
    await rm(directory, { recursive: true });
  });

  it('is spoken to with a private key, a certificate and the authority of the server', async () => {
    expect(await ours([db, ...files('client'), 'ls-add', 'sw0'], {})).toMatchObject({ status: 0 });
    const outcome = await both([db, ...files('client'), 'ls-list']);
    expect(outcome.ours).toEqual(outcome.theirs);
    expect(outcome.ours.stdout).toContain('(sw0)');
  });

  it('is refused when another authority vouches for it', async () => {
    const outcome = await both(['-t', '5', db, ...files('client', path('other.pem')), 'ls-list']);
    expect([outcome.ours.status, outcome.theirs.status]).toEqual([1, 1]);
    expect(outcome.ours.stderr).toMatch(/^ovn-nbctl: ssl:127\.0\.0\.1:\d+: database connection/m);
  });

  const bootstrap = (name: string): string[] => [
    db,
    ...files('client').slice(0, 2),
    `--bootstrap-ca-cert=${path(name)}`,
    'ls-list',
  ];

  it('hands over its authority to who trusts it at first', async () => {
    await ours(bootstrap('got.pem'), {});
    await theirs(bootstrap('theirs.pem'), {});
    const [got, expected] = await Promise.all(
      ['got.pem', 'theirs.pem'].map((name) => run(['openssl', 'x509', '-in', path(name)])),
    );
    expect(got).toBe(expected);
    expect((await ours(bootstrap('got.pem'), {})).stdout).toContain('(sw0)');
  });
});

describe('a cluster', () => {
  let cluster: Cluster;
  let leader: string;
  let follower: string;

  beforeAll(async () => {
    cluster = await startCluster(3, 3000);
    leader = (await cluster.leader()).remote;
    follower = cluster.servers.find(({ remote }) => remote !== leader)?.remote ?? '';
  });
  afterAll(async () => {
    await cluster[Symbol.asyncDispose]();
  });

  it('is spoken to through its leader, wherever that stands among the remotes', async () => {
    const argv = [`--db=${follower},${leader}`, '--no-shuffle-remotes', 'ls-add', 'sw0'];
    expect(await ours(argv, {})).toEqual({ stdout: '', stderr: '', status: 0 });
    expect((await theirs([`--db=${leader}`, 'ls-list'], {})).stdout).toContain('(sw0)');
  });

  it('is spoken to through any member when that is allowed', async () => {
    const outcome = await both([`--db=${follower}`, '--no-leader-only', 'ls-list']);
    expect(outcome.ours).toEqual(outcome.theirs);
    expect(outcome.ours.stdout).toContain('(sw0)');
  });

  it('is waited for while it shows no leader', async () => {
    const outcome = await both([`--db=${follower}`, '--leader-only', '-t', '1', 'ls-list']);
    expect(outcome.ours.stdout).toBe('');
    expect(outcome.ours.status).toBe(outcome.theirs.status);
  });
});

describe('what follows a change', () => {
  let central: Central;

  beforeAll(async () => {
    central = await startCentral();
  });
  afterAll(async () => {
    await central.stop();
  });

  it.each(['sb', 'hv'])('is waited for with --wait=%s, and its time told', async (wait) => {
    const argv = [`--db=${central.northboundRemote}`, `--wait=${wait}`, '--print-wait-time'];
    const outcome = await both([...argv, 'sync']);
    expect(outcome.ours.status).toBe(0);
    expect(timeless(outcome.ours)).toEqual(timeless(outcome.theirs));
    const name = `after-${wait}`;
    await ours([...argv, 'ls-add', name], {});
    const datapath = ['--bare', '--columns=_uuid', 'find', 'Datapath_Binding'];
    expect(await central.sbctl(...datapath, `external_ids:name=${name}`)).not.toBe('');
  });
});
