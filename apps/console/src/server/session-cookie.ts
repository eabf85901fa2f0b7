import type { IncomingMessage } from 'node:http';

/** Browsers keep cookies per host, not per port: two consoles on one machine must not share one. */
function cookieName(port: number): string {
  return `ovn_console_session_${port}`;
}

/** The session token that a request carries, if any. */
export function sessionToken(
  request: Pick<IncomingMessage, 'headers'>,
  port: number,
): string | undefined {
  const prefix = `${cookieName(port)}=`;
  const cookie = request.headers.cookie
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(prefix));
  return cookie?.slice(prefix.length) || undefined;
}

export interface NewSessionCookie {
  readonly port: number;
  readonly token: string;
  /** The browser came by https. */
  readonly secure: boolean;
}

/** The server decides how long a session lasts; the cookie only has to outlive it. */
const MAX_AGE_S = 30 * 24 * 3600;

/**
 * The Set-Cookie value of a session. Lax rather than Strict, so that a sign-in URL opened from a
 * chat or a mail leads straight to the console; writing needs our own Origin besides.
 */
export function sessionCookie({ port, token, secure }: NewSessionCookie): string {
  const attributes = `Path=/; Max-Age=${MAX_AGE_S}; HttpOnly; SameSite=Lax`;
  return `${cookieName(port)}=${token}; ${attributes}${secure ? '; Secure' : ''}`;
}
