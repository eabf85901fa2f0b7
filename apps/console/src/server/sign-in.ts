import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Api } from '@ovn-console/api';
import { sessionCookie } from './session-cookie.ts';

/** A URL that signs the administrator in once. */
export function issueSignInUrl(api: Api, baseUrl: string): Promise<string> {
  return api.issueSignInUrl({ baseUrl, name: 'admin', role: 'admin' });
}

export interface Redemption {
  readonly api: Api;
  readonly port: number;
  readonly token: string;
}

/**
 * Answers `GET /sign-in?token=…`: uses the token up, sets the session's cookie and leads to the
 * console. A token that is used or expired leads to the page that says what to do.
 */
export async function redeem(
  request: IncomingMessage,
  response: ServerResponse,
  { api, port, token }: Redemption,
): Promise<void> {
  response.setHeader('Cache-Control', 'no-store');
  const session = await api.signIn(token);
  if (session === undefined) return redirect(response, '/sign-in?reason=used');
  const secure = request.headers['x-forwarded-proto'] === 'https';
  response.setHeader('Set-Cookie', sessionCookie({ port, token: session, secure }));
  redirect(response, '/');
}

/** See Other: the browser asks for `location` by GET, and does not keep this answer. */
export function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { Location: location }).end();
}
