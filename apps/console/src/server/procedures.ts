import type { IncomingMessage, RequestListener, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Api } from '@ovn-console/api';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import { applyWSSHandler } from '@trpc/server/adapters/ws';
import { WebSocketServer } from 'ws';
import { describeError, log } from './log.ts';
import { isForeign } from './origin.ts';
import { sessionToken } from './session-cookie.ts';

export interface ProcedureOptions {
  readonly api: Api;
  readonly port: () => number;
  readonly isSignedIn: (token: string | undefined) => Promise<boolean>;
}

/** The largest message a browser may send; batches of commands are far smaller. */
const MAX_MESSAGE_BYTES = 4 * 1024 * 1024;

function reporting({ error, path }: { error: Error & { code?: string }; path?: string }): void {
  if (error.code !== 'INTERNAL_SERVER_ERROR') return;
  log('error', `${path ?? 'a procedure'} failed: ${describeError(error.cause ?? error)}`);
}

/** tRPC over plain HTTP at /trpc; the gate has already let the request through. */
export function procedureHandler({ api, port }: ProcedureOptions): RequestListener {
  return createHTTPHandler({
    router: api.appRouter,
    basePath: '/trpc/',
    createContext: ({ req }) => api.createContext(sessionToken(req, port())),
    onError: ({ error, path }) => reporting({ error, ...(path !== undefined && { path }) }),
  });
}

export interface SocketServer {
  readonly close: () => void;
}

/** tRPC over WebSocket at /trpc: 401 without a session, 403 for pages of other sites. */
export function serveSockets(
  http: Server,
  options: ProcedureOptions & { dev: boolean },
): SocketServer {
  const { api, port, isSignedIn, dev } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
  applyWSSHandler({
    wss: sockets,
    router: api.appRouter,
    createContext: ({ req }) => api.createContext(sessionToken(req, port())),
    keepAlive: { enabled: true, pingMs: 15_000, pongWaitMs: 10_000 },
    onError: ({ error, path }) => reporting({ error, ...(path !== undefined && { path }) }),
  });

  const upgrade = async (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const { pathname } = new URL(request.url ?? '/', 'http://console');
    // Next's own development socket (hot reload) is Next's to answer.
    if (dev && pathname.startsWith('/_next/')) return;
    if (pathname !== '/trpc') return refuse(socket, '404 Not Found');
    if (isForeign(request)) return refuse(socket, '403 Forbidden');
    if (!(await isSignedIn(sessionToken(request, port())))) {
      return refuse(socket, '401 Unauthorized');
    }
    sockets.handleUpgrade(request, socket, head, (opened) =>
      sockets.emit('connection', opened, request),
    );
  };
  http.on('upgrade', (request, socket, head) => {
    upgrade(request, socket, head).catch((error: unknown) => {
      log('error', `a WebSocket could not be opened: ${describeError(error)}`);
      socket.destroy();
    });
  });
  return {
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
