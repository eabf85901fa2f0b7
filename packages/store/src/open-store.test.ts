import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createClient } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NameTakenError, RecordNotFoundError } from './errors.ts';
import { openStore, type Store } from './open-store.ts';
import { temporaryDatabase } from './temporary-database.ts';

const database = temporaryDatabase();
let url: string;
let store: Store;

beforeEach(async () => {
  url = await database.create();
  store = await openStore({ url });
});

afterEach(async () => {
  await store.close();
  await database.remove();
});

const lab = {
  name: 'lab',
  northboundRemotes: ['tcp:10.10.10.233:6641', 'unix:/run/ovn/ovnnb_db.sock'],
  southboundRemotes: ['tcp:10.10.10.233:6642'],
};

/** The rows of the tables that hold hashes of tokens, as one string. */
async function storedTokens(): Promise<string> {
  const client = createClient({ url });
  const users = await client.execute('SELECT * FROM "User"');
  const sessions = await client.execute('SELECT * FROM "Session"');
  const signInTokens = await client.execute('SELECT * FROM "SignInToken"');
  client.close();
  return JSON.stringify([users.rows, sessions.rows, signInTokens.rows]);
}

describe('openStore', () => {
  it('brings one file up to date from several processes at once', async () => {
    const fresh = await database.create();
    const script = `
      import { openStore } from ${JSON.stringify(new URL('open-store.ts', import.meta.url).href)};
      const store = await openStore({ url: ${JSON.stringify(fresh)} });
      await store.users.ensure({ name: 'user-' + process.pid, role: 'viewer' });
      await store.close();`;
    const parameters = ['--import', 'tsx', '--input-type=module', '--eval', script];
    const run = () =>
      promisify(execFile)(process.execPath, parameters, { cwd: import.meta.dirname });
    await Promise.all([run(), run(), run(), run()]);
    const opened = await openStore({ url: fresh });
    expect(await opened.users.list()).toHaveLength(4);
    await opened.close();
  });

  it('keeps what was written for the next start', async () => {
    await store.clusters.create(lab);
    await store.close();
    store = await openStore({ url });
    expect(await store.clusters.list()).toMatchObject([lab]);
  });
});

describe('clusters', () => {
  it('are stored with and without an SSH host in front', async () => {
    const ssh = { host: 'central', port: 22, user: 'root', privateKeyPath: '/k', enabled: true };
    const created = await store.clusters.create(lab);
    expect(created).not.toHaveProperty('ssh');
    expect(await store.clusters.update(created.id, { ...lab, ssh })).toMatchObject({ ...lab, ssh });
    expect(await store.clusters.get(created.id)).toMatchObject({ id: created.id, ssh });
    expect(await store.clusters.update(created.id, lab)).not.toHaveProperty('ssh');
  });

  it('have unique names', async () => {
    await store.clusters.create(lab);
    await expect(store.clusters.create(lab)).rejects.toThrow(NameTakenError);
    const other = await store.clusters.create({ ...lab, name: 'other' });
    await expect(store.clusters.update(other.id, lab)).rejects.toThrow(/called lab/);
  });

  it('are not found once deleted', async () => {
    const { id } = await store.clusters.create(lab);
    await store.layouts.put({ clusterId: id, view: 'logical' }, { 'switch:1': { x: 1, y: 2 } });
    await store.clusters.delete(id);
    await expect(store.clusters.get(id)).rejects.toThrow(RecordNotFoundError);
    await expect(store.clusters.update(id, lab)).rejects.toThrow(RecordNotFoundError);
    await expect(store.clusters.delete(id)).rejects.toThrow(RecordNotFoundError);
    expect(await store.layouts.get({ clusterId: id, view: 'logical' })).toEqual({});
  });
});

describe('host keys', () => {
  const central = { host: 'central', port: 22 };

  it('stay what they were when first seen, until forgotten', async () => {
    expect(await store.hostKeys.get(central)).toBeUndefined();
    expect(await store.hostKeys.pin(central, 'SHA256:a')).toBe('SHA256:a');
    expect(await store.hostKeys.pin(central, 'SHA256:b')).toBe('SHA256:a');
    expect(await store.hostKeys.get({ ...central, port: 2222 })).toBeUndefined();
    await store.hostKeys.forget(central);
    expect(await store.hostKeys.pin(central, 'SHA256:b')).toBe('SHA256:b');
  });
});

describe('layouts', () => {
  it('change only the entities that are named', async () => {
    const { id: clusterId } = await store.clusters.create(lab);
    const logical = { clusterId, view: 'logical' };
    await store.layouts.put(logical, { a: { x: 1, y: 2 }, b: { x: 3, y: 4 } });
    await store.layouts.put(logical, { a: { x: 1.5, y: -2 }, b: null, c: { x: 5, y: 6 } });
    expect(await store.layouts.get(logical)).toEqual({ a: { x: 1.5, y: -2 }, c: { x: 5, y: 6 } });
    expect(await store.layouts.get({ clusterId, view: 'physical' })).toEqual({});
  });

  it('hold more positions than one statement takes', async () => {
    const { id: clusterId } = await store.clusters.create(lab);
    const positions = Object.fromEntries(
      Array.from({ length: 2500 }, (_, index) => [`switch:${index}`, { x: index, y: 0 }]),
    );
    await store.layouts.put({ clusterId, view: 'logical' }, positions);
    await store.layouts.put({ clusterId, view: 'logical' }, positions);
    expect(await store.layouts.get({ clusterId, view: 'logical' })).toEqual(positions);
  });

  it('do not exist for a cluster that does not', async () => {
    const nowhere = { clusterId: 'none', view: 'logical' };
    await expect(store.layouts.put(nowhere, { a: { x: 0, y: 0 } })).rejects.toThrow(
      RecordNotFoundError,
    );
  });
});

describe('sign-in tokens', () => {
  it('sign in once, even when two try at the same time', async () => {
    const user = await store.users.ensure({ name: 'ada', role: 'admin' });
    const token = await store.signInTokens.issue({ userId: user.id, ttlMs: 60_000 });
    const redeemed = await Promise.all([
      store.signInTokens.redeem(token),
      store.signInTokens.redeem(token),
    ]);
    expect(redeemed.filter(Boolean)).toEqual([user]);
    expect(await store.signInTokens.redeem(token)).toBeUndefined();
  });

  it('expire', async () => {
    const user = await store.users.ensure({ name: 'ada', role: 'admin' });
    const token = await store.signInTokens.issue({ userId: user.id, ttlMs: -1 });
    expect(await store.signInTokens.redeem(token)).toBeUndefined();
  });
});

describe('sessions', () => {
  it('last until they are deleted or expire', async () => {
    const user = await store.users.ensure({ name: 'ada', role: 'operator' });
    const token = await store.sessions.create({ userId: user.id, ttlMs: 60_000 });
    expect(await store.sessions.get(token)).toMatchObject({ user });
    expect(await store.sessions.get('guess')).toBeUndefined();
    await store.sessions.delete(token);
    expect(await store.sessions.get(token)).toBeUndefined();
    const expired = await store.sessions.create({ userId: user.id, ttlMs: -1 });
    expect(await store.sessions.get(expired)).toBeUndefined();
  });

  it('have the role that the user has now', async () => {
    const { id } = await store.users.ensure({ name: 'ada', role: 'admin' });
    const token = await store.sessions.create({ userId: id, ttlMs: 60_000 });
    await store.users.ensure({ name: 'ada', role: 'viewer' });
    expect(await store.sessions.get(token)).toMatchObject({
      user: { name: 'ada', role: 'viewer' },
    });
  });

  it('leave no token in the database, nor do sign-in tokens', async () => {
    const { id } = await store.users.ensure({ name: 'ada', role: 'admin' });
    const session = await store.sessions.create({ userId: id, ttlMs: 60_000 });
    const signIn = await store.signInTokens.issue({ userId: id, ttlMs: 60_000 });
    const contents = await storedTokens();
    expect(contents).toContain('ada');
    expect(contents).not.toContain(session);
    expect(contents).not.toContain(signIn);
  });
});

describe('journal', () => {
  const entry = {
    clusterId: 'c1',
    clusterName: 'lab',
    userName: 'ada',
    commands: [{ type: 'addLogicalSwitch', name: 'ls-int' }],
    lines: ['ovn-nbctl ls-add ls-int'],
    script: 'ovn-nbctl ls-add ls-int',
    comment: 'ovn-console: ada: ls-add ls-int',
  };
  const result = {
    outcome: 'committed' as const,
    differences: [{ table: 'Logical_Switch', columns: { name: { new: 'ls-int' } } }],
    objects: ['u1', 'ls-int', 'u1'],
    nbCfg: 2 ** 40,
  };

  it('says unknown from before a change is sent until it is settled', async () => {
    const id = await store.journal.begin(entry);
    expect(await store.journal.list({ clusterId: 'c1', limit: 10 })).toMatchObject([
      { ...entry, id, outcome: 'unknown', differences: [] },
    ]);
    const settled = await store.journal.settle(id, result);
    expect(settled).toMatchObject({ ...entry, outcome: 'committed', nbCfg: 2 ** 40 });
    expect(await store.journal.list({ clusterId: 'c1', limit: 10 })).toEqual([settled]);
  });

  it('forgets a change that was refused, never one that was committed', async () => {
    const refused = await store.journal.begin(entry);
    await store.journal.withdraw(refused);
    const committed = await store.journal.begin(entry);
    await store.journal.settle(committed, result);
    await store.journal.withdraw(committed);
    expect(await store.journal.list({ clusterId: 'c1', limit: 10 })).toMatchObject([
      { id: committed },
    ]);
  });

  it('is read newest first, in pages, by cluster and by object', async () => {
    const ids: string[] = [];
    for (const clusterId of ['c1', 'c1', 'c2', 'c1']) {
      ids.push(await store.journal.begin({ ...entry, clusterId }));
    }
    await store.journal.settle(String(ids[1]), result);
    const idsOf = async (query: { limit: number; before?: string; object?: string }) =>
      (await store.journal.list({ clusterId: 'c1', ...query })).map(({ id }) => id);
    expect(await idsOf({ limit: 2 })).toEqual([ids[3], ids[1]]);
    expect(await idsOf({ limit: 2, before: String(ids[1]) })).toEqual([ids[0]]);
    expect(await idsOf({ limit: 5, object: 'ls-int' })).toEqual([ids[1]]);
    expect(await idsOf({ limit: 5, object: 'ls-ext' })).toEqual([]);
  });
});
