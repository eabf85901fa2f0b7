import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '@ovn-console/store';
import type { Role } from '../accounts/account.ts';
import { createApi, type Api } from '../create-api.ts';
import { appRouter } from '../routers/app-router.ts';
import { createCallerFactory } from '../trpc.ts';

const callerFor = createCallerFactory(appRouter);

export type Caller = ReturnType<typeof callerFor>;

/** A whole API on a store of its own, for tests; its callers are signed in as a browser is. */
export interface TestApi extends AsyncDisposable {
  readonly api: Api;
  readonly store: Store;
  /** A caller with a new session of this user. Aborting the signal ends its subscriptions. */
  readonly signIn: (name: string, role: Role, signal?: AbortSignal) => Promise<Caller>;
  readonly callerWith: (sessionToken: string | undefined, signal?: AbortSignal) => Caller;
}

export async function startTestApi(): Promise<TestApi> {
  const directory = await mkdtemp(join(tmpdir(), 'ovn-console-api-'));
  const store = await openStore({ url: `file:${join(directory, 'console.db')}` });
  const api = createApi(store);
  const callerWith = (sessionToken: string | undefined, signal?: AbortSignal) =>
    callerFor(api.createContext(sessionToken), signal ? { signal } : {});
  const dispose = async () => {
    await api.close();
    await store.close();
    await rm(directory, { recursive: true });
  };
  return {
    api,
    store,
    callerWith,
    signIn: async (name, role, signal) => callerWith(await signInAs(api, name, role), signal),
    [Symbol.asyncDispose]: dispose,
  };
}

async function signInAs(api: Api, name: string, role: Role): Promise<string | undefined> {
  const url = await api.issueSignInUrl({ baseUrl: 'http://127.0.0.1:3000', name, role });
  return api.signIn(new URL(url).searchParams.get('token') ?? '');
}
