import { startCentral, startLab, type Central } from '@ovn-console/lab';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type Caller, type TestApi } from '../testing/test-api.ts';
import { viewTopology } from '../testing/watching.ts';

let central: Central;
let test: TestApi;
let admin: Caller;

beforeAll(async () => {
  central = await startCentral({ listenTcp: true });
  test = await startTestApi();
  admin = await test.signIn('ada', 'admin');
});

afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await central.stop();
});

describe('cluster.test', () => {
  it('reports databases, versions and sizes', async () => {
    await central.nbctl('ls-add', 'ls1', '--', 'ls-add', 'ls2', '--', 'lr-add', 'lr1');
    const report = await admin.cluster.test({
      name: 'central',
      northboundRemotes: [central.northbound.tcpRemote ?? ''],
      southboundRemotes: [central.southboundRemote],
    });
    expect(report).toMatchObject({
      ok: true,
      northbound: [
        { ok: true, database: 'OVN_Northbound', rows: { Logical_Switch: 2, Logical_Router: 1 } },
      ],
      southbound: [{ ok: true, database: 'OVN_Southbound', rows: { Chassis: 0 } }],
    });
    expect(report.northbound[0]).toMatchObject({
      schemaVersion: (await central.nbctl('--version')).match(/DB Schema ([\d.]+)/)?.[1],
    });
    expect(await admin.cluster.list()).toEqual([]);
  });

  it('says what is wrong with each remote, and what to do', async () => {
    const report = await admin.cluster.test({
      name: 'central',
      northboundRemotes: ['tcp:127.0.0.1:1', 'unix:/nowhere/nb.sock', central.southboundRemote],
      southboundRemotes: [central.southboundRemote],
    });
    expect(report.ok).toBe(false);
    const [refused, missing, other] = report.northbound;
    expect(refused).toMatchObject({
      ok: false,
      next: expect.stringContaining('ovsdb-server runs'),
    });
    expect(missing).toMatchObject({ ok: false, next: expect.stringContaining('Check the path') });
    expect(other).toMatchObject({ ok: false, next: expect.stringContaining('Another database') });
  });
});

describe('a cluster behind SSH', () => {
  it('is reached by its unix sockets through the SSH connection', async () => {
    await using lab = await startLab({ empty: true });
    await lab.nbctl('ls-add', 'ls-behind-ssh');
    const cluster = {
      name: 'lab over ssh',
      northboundRemotes: [lab.northboundRemote],
      southboundRemotes: [lab.southboundRemote],
      ssh: { ...lab.ssh, enabled: true },
    };
    const report = await admin.cluster.test(cluster);
    expect(report).toMatchObject({ ok: true, ssh: { ok: true, known: false } });
    expect(await admin.cluster.test(cluster)).toMatchObject({ ssh: { ok: true, known: true } });

    const { id } = await admin.cluster.create(cluster);
    const viewer = await viewTopology(admin, id);
    await viewer.until((graph) => graph.byKind('switch').length === 1);
    const session = await test.api.sessions.get(id);
    expect(session.northbound.state.remote).toContain('through');

    await lab.nbctl('ls-add', 'ls-second');
    await viewer.until((graph) => graph.byKind('switch').length === 2);
    await admin.cluster.delete({ id });
  });

  it('is not reached when its host key has changed, until an admin forgets the old one', async () => {
    await using lab = await startLab({ empty: true });
    const pinned = 'SHA256:0000000000000000000000000000000000000000000';
    await test.store.hostKeys.pin(lab.ssh, pinned);
    const cluster = {
      name: 'lab over ssh',
      northboundRemotes: [lab.northboundRemote],
      southboundRemotes: [lab.southboundRemote],
      ssh: { ...lab.ssh, enabled: true },
    };
    expect(await admin.cluster.test(cluster)).toMatchObject({
      ok: false,
      ssh: {
        ok: false,
        message: expect.stringContaining(pinned),
        changedHostKey: { pinned, offered: expect.stringMatching(/^SHA256:/) },
      },
    });

    await admin.cluster.hostKey.delete({ host: lab.ssh.host, port: lab.ssh.port });
    expect(await admin.cluster.test(cluster)).toMatchObject({ ok: true });
  });
});

describe('clusters', () => {
  it('have names of their own', async () => {
    const cluster = {
      name: 'twice',
      northboundRemotes: [central.northboundRemote],
      southboundRemotes: [central.southboundRemote],
    };
    const { id } = await admin.cluster.create(cluster);
    await expect(admin.cluster.create(cluster)).rejects.toMatchObject({
      code: 'CONFLICT',
      structuredCause: { kind: 'exists', message: expect.stringContaining('twice') },
    });
    await admin.cluster.delete({ id });
    await expect(admin.cluster.get({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
