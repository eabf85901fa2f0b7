import { createServer, type Server } from 'node:http';
import { createApi } from '@ovn-console/api';
import type { Store } from '@ovn-console/store';
import next from 'next';
import type { Env } from '../env.ts';
import { openConsoleStore } from './console-store.ts';
import { consoleDirectory } from './directories.ts';
import { requestHandler } from './handle-request.ts';
import { listen } from './listen.ts';
import { procedureHandler, serveSockets } from './procedures.ts';
import { seedCluster } from './seed-cluster.ts';
import { issueSignInUrl } from './sign-in.ts';

export interface RunningConsole {
  readonly url: string;
  readonly signInUrl: string;
  /** Ends every connection, session and database, in that order. */
  readonly close: () => Promise<void>;
}

/** Starts everything long-lived in this one process: store, OVN sessions, pages, procedures. */
export async function startConsole(env: Env, { dev }: { dev: boolean }): Promise<RunningConsole> {
  const store = await openConsoleStore(env);
  if (env.seedCluster) await seedCluster(store, env.seedCluster);
  const api = createApi(store);
  const app = next({ dev, dir: consoleDirectory(), hostname: env.host, port: env.port });
  await app.prepare();

  const http = createServer();
  const gate = { port: () => portOf(http), isSignedIn: signedInBy(store) };
  const pages = app.getRequestHandler();
  const procedures = procedureHandler({ api, ...gate });
  http.on('request', requestHandler({ api, dev, pages, procedures, ...gate }));
  const sockets = serveSockets(http, { api, dev, ...gate });
  await listen(http, env);

  const url = env.publicUrl ?? localUrl(env.host, portOf(http));
  return {
    url,
    signInUrl: await issueSignInUrl(api, url),
    close: async () => {
      sockets.close();
      http.closeAllConnections();
      http.close();
      await app.close();
      await api.close();
      await store.close();
    },
  };
}

function signedInBy(store: Store) {
  return async (token: string | undefined): Promise<boolean> =>
    token !== undefined && (await store.sessions.get(token)) !== undefined;
}

function portOf(http: Server): number {
  const address = http.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** An address that a browser on this machine can open. */
function localUrl(host: string, port: number): string {
  const anyAddress = host === '0.0.0.0' || host === '::';
  const name = anyAddress ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
