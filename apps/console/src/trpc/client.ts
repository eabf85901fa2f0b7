'use client';
import type { AppRouter } from '@ovn-console/api';
import { QueryClient } from '@tanstack/react-query';
import {
  createTRPCClient,
  createWSClient,
  wsLink,
  type TRPCClient,
  type TRPCLink,
} from '@trpc/client';
import { observable } from '@trpc/server/observable';
import superjson from 'superjson';
import {
  retryDelay,
  sessionEnded,
  socketLost,
  socketOpened,
  socketWaits,
  useSocketState,
} from './socket-state.ts';

export interface Connection {
  readonly trpc: TRPCClient<AppRouter>;
  readonly queries: QueryClient;
}

let connection: Connection | undefined;

/** The tab's connection, made on first use: everything it asks and watches goes over one WebSocket. */
export function openConnection(): Connection {
  connection ??= {
    trpc: createTRPCClient<AppRouter>({
      links: [typeof window === 'undefined' ? silentLink : socketLink()],
    }),
    queries: new QueryClient({
      defaultOptions: {
        // What changes is pushed; asking again on focus or after a while adds nothing.
        queries: { staleTime: Infinity, refetchOnWindowFocus: false, networkMode: 'always' },
        mutations: { networkMode: 'always' },
      },
    }),
  };
  return connection;
}

/** While the server renders a page nothing is asked: data belongs to the browser's connection. */
const silentLink: TRPCLink<AppRouter> = () => () => observable(() => () => undefined);

function socketLink(): TRPCLink<AppRouter> {
  const client = createWSClient({
    url: () => new URL('/trpc', window.location.href).href.replace(/^http/, 'ws'),
    retryDelayMs: (attempt) => {
      const delay = retryDelay(attempt);
      socketWaits(attempt, delay);
      return delay;
    },
    keepAlive: { enabled: true, intervalMs: 5000, pongTimeoutMs: 4000 },
    onOpen: socketOpened,
    onClose: () => {
      socketLost();
      void noticeSignOut();
    },
  });
  return wsLink<AppRouter>({ client, transformer: superjson });
}

/** A refused upgrade does not tell a browser why; a plain request does. */
async function noticeSignOut(): Promise<void> {
  try {
    const response = await fetch('/trpc/account.current', { cache: 'no-store' });
    if (response.status === 401 && useSocketState.getState().phase !== 'open') sessionEnded();
  } catch {
    // The server is away: the socket's own attempts say so.
  }
}
