import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Api } from '@ovn-console/api';
import { admit, isProcedure } from './gate.ts';
import { describeError, log } from './log.ts';
import { isForeign } from './origin.ts';
import { secure } from './security-headers.ts';
import { sessionToken } from './session-cookie.ts';
import { redeem, redirect } from './sign-in.ts';

export interface RequestOptions {
  readonly api: Api;
  readonly dev: boolean;
  /** The port that is listened on. */
  readonly port: () => number;
  readonly isSignedIn: (token: string | undefined) => Promise<boolean>;
  readonly procedures: RequestListener;
  readonly pages: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

/** Every HTTP request passes here, and the gate in it, before anything answers. */
export function requestHandler(options: RequestOptions): RequestListener {
  return (request, response) => {
    handle(request, response, options).catch((error: unknown) => {
      log('error', `${request.method} ${request.url} failed: ${describeError(error)}`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  options: RequestOptions,
): Promise<void> {
  const { api, dev, port, isSignedIn, procedures, pages } = options;
  secure(request, response, dev);
  const url = new URL(request.url ?? '/', 'http://console');
  const admission = admit({
    method: request.method ?? 'GET',
    pathname: url.pathname,
    signedIn: await isSignedIn(sessionToken(request, port())),
    foreign: isForeign(request),
  });
  switch (admission) {
    case 'foreign':
      return refuse(response, 403, 'This request came from a page of another site.');
    case 'unauthorized':
      return refuse(response, 401, 'You are not signed in, or your session has ended.');
    case 'toSignIn':
      return redirect(response, '/sign-in');
    case 'admitted':
      break;
  }
  if (isProcedure(url.pathname)) return procedures(request, response);
  const token = url.searchParams.get('token');
  if (url.pathname === '/sign-in' && request.method === 'GET' && token) {
    return redeem(request, response, { api, port: port(), token });
  }
  await pages(request, response);
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${message}\n`);
}
