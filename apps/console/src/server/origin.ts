import type { IncomingMessage } from 'node:http';

/**
 * Whether a request was sent by a page of another site. Browsers put an Origin on every
 * WebSocket and every POST; programs that are not browsers may leave it out.
 */
export function isForeign(request: Pick<IncomingMessage, 'headers'>): boolean {
  const { origin, host } = request.headers;
  if (origin !== undefined) return !URL.canParse(origin) || new URL(origin).host !== host;
  const site = request.headers['sec-fetch-site'];
  return site === 'cross-site' || site === 'same-site';
}
