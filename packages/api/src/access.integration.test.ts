import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appRouter } from './routers/app-router.ts';
import { startTestApi, type Caller, type TestApi } from './testing/test-api.ts';

let test: TestApi;

beforeAll(async () => {
  test = await startTestApi();
});

afterAll(async () => {
  await test[Symbol.asyncDispose]();
});

const { _def: definition } = appRouter;
const procedures = Object.keys(definition.procedures);

/** Calls a procedure by its path; what it throws, or the value it returned. */
async function callByPath(caller: Caller, path: string, input?: unknown): Promise<unknown> {
  const procedure: unknown = path
    .split('.')
    .reduce<unknown>((parent, name) => memberOf(parent, name), caller);
  if (typeof procedure !== 'function') throw new TypeError(`no procedure ${path}`);
  try {
    const result: unknown = await procedure(input);
    return isStream(result) ? (await result[Symbol.asyncIterator]().next()).value : result;
  } catch (error) {
    return error;
  }
}

/** The caller is a proxy of functions. */
function memberOf(parent: unknown, name: string): unknown {
  return typeof parent === 'function' ? Reflect.get(parent, name) : undefined;
}

function isStream(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

describe('every procedure', () => {
  it('is known here', () => {
    expect(procedures.length).toBeGreaterThan(15);
    expect(procedures).toContain('change.applyCommands');
  });

  it.each(procedures)('%s refuses who is not signed in', async (path) => {
    for (const token of [undefined, '', 'guess']) {
      const refused = await callByPath(test.callerWith(token), path);
      expect(refused).toBeInstanceOf(TRPCError);
      expect(refused).toMatchObject({
        code: 'UNAUTHORIZED',
        structuredCause: { kind: 'signedOut' },
      });
    }
  });
});

describe('roles', () => {
  const forOperators = ['change.applyCommands', 'layout.update'];
  const forAdmins = [
    'cluster.create',
    'cluster.update',
    'cluster.delete',
    'cluster.test',
    'cluster.hostKey.delete',
  ];

  it.each([...forOperators, ...forAdmins])('%s refuses a viewer', async (path) => {
    const viewer = await test.signIn('vera', 'viewer');
    expect(await callByPath(viewer, path)).toMatchObject({
      code: 'FORBIDDEN',
      structuredCause: { kind: 'forbidden', message: expect.stringContaining('vera') },
    });
  });

  it.each(forAdmins)('%s refuses an operator', async (path) => {
    const operator = await test.signIn('olga', 'operator');
    expect(await callByPath(operator, path)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('are enough for everything below them', async () => {
    const admin = await test.signIn('ada', 'admin');
    for (const path of [...forOperators, ...forAdmins]) {
      expect(await callByPath(admin, path)).toMatchObject({ code: 'BAD_REQUEST' });
    }
  });

  it('take effect at once when they are changed', async () => {
    const caller = await test.signIn('paul', 'admin');
    await test.store.users.ensure({ name: 'paul', role: 'viewer' });
    expect(await callByPath(caller, 'cluster.create')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await caller.account.current()).toEqual({ name: 'paul', role: 'viewer' });
  });
});

describe('stopping the console', () => {
  it('ends streams without ending sessions, so that browsers come back', async () => {
    const stopping = await startTestApi();
    const caller = await stopping.signIn('ada', 'admin');
    const stream = (await caller.journal.watch({ clusterId: 'any' }))[Symbol.asyncIterator]();
    const next = stream.next();
    await stopping[Symbol.asyncDispose]();
    expect(await next).toEqual({ done: true, value: undefined });
  });
});

describe('signing in and out', () => {
  it('gives a session for a token once', async () => {
    const { api } = test;
    const options = { baseUrl: 'http://127.0.0.1:3000', name: 'ada', role: 'admin' as const };
    const url = new URL(await api.issueSignInUrl(options));
    expect(url.pathname).toBe('/sign-in');
    const token = url.searchParams.get('token') ?? '';
    const session = await api.signIn(token);
    expect(await api.signIn(token)).toBeUndefined();
    expect(await test.callerWith(session).account.current()).toEqual({
      name: 'ada',
      role: 'admin',
    });
  });

  it('ends the session and its streams on signing out', async () => {
    const { id: clusterId } = await test.store.clusters.create({
      name: 'gone',
      northboundRemotes: ['unix:/nowhere/nb.sock'],
      southboundRemotes: ['unix:/nowhere/sb.sock'],
    });
    const caller = await test.signIn('ada', 'admin');
    const stream = (await caller.journal.watch({ clusterId }))[Symbol.asyncIterator]();
    const next = stream.next();
    await caller.account.signOut();
    await expect(next).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    await expect(caller.account.current()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });
});
