import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Store } from '@ovn-console/store';
import { sessionCookie } from './session-cookie.ts';

const HOUR_MS = 3_600_000;
/** A sign-in URL is opened soon, or a new one is asked for. */
const TOKEN_TTL_MS = HOUR_MS;
/** A console stays open for weeks. */
const SESSION_TTL_MS = 30 * 24 * HOUR_MS;

export interface SignInOptions {
  readonly store: Store;
  readonly port: number;
}

/** A URL that signs the administrator in once, within the hour. */
export async function issueSignInUrl(store: Store, baseUrl: string): Promise<string> {
  const admin = await store.users.ensure({ name: 'admin', role: 'admin' });
  const token = await store.signInTokens.issue({ userId: admin.id, ttlMs: TOKEN_TTL_MS });
  const url = new URL('/sign-in', baseUrl);
  url.searchParams.set('token', token);
  return url.href;
}

/**
 * Answers `GET /sign-in?token=…`: uses the token up, sets the session's cookie and leads to the
 * console. A token that is used or expired leads to the page that says what to do.
 */
export async function redeem(
  request: IncomingMessage,
  response: ServerResponse,
  { store, port, token }: SignInOptions & { readonly token: string },
): Promise<void> {
  response.setHeader('Cache-Control', 'no-store');
  const user = await store.signInTokens.redeem(token);
  if (!user) return redirect(response, '/sign-in?reason=used');
  const session = await store.sessions.create({ userId: user.id, ttlMs: SESSION_TTL_MS });
  response.setHeader(
    'Set-Cookie',
    sessionCookie({
      port,
      token: session,
      maxAgeMs: SESSION_TTL_MS,
      secure: request.headers['x-forwarded-proto'] === 'https',
    }),
  );
  redirect(response, '/');
}

/** See Other: the browser asks for `location` by GET, and does not keep this answer. */
export function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { Location: location }).end();
}
