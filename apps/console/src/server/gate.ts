/** What the gate lets a request do. */
export type Admission = 'admitted' | 'toSignIn' | 'unauthorized' | 'foreign';

export interface Arrival {
  readonly method: string;
  readonly pathname: string;
  readonly signedIn: boolean;
  /** Sent by a page of another site; see isForeign. */
  readonly foreign: boolean;
}

const readOnly = new Set(['GET', 'HEAD']);

/**
 * The one gate in front of every page, file and procedure: nothing answers without a session but
 * the app's static files (code, fonts; no data) and the sign-in page. Nothing but reading is
 * allowed to pages of other sites.
 */
export function admit({ method, pathname, signedIn, foreign }: Arrival): Admission {
  if (foreign && !readOnly.has(method)) return 'foreign';
  if (isPublic(pathname) || signedIn) return 'admitted';
  return isProcedure(pathname) || !readOnly.has(method) ? 'unauthorized' : 'toSignIn';
}

function isPublic(pathname: string): boolean {
  return pathname === '/sign-in' || pathname.startsWith('/_next/static/');
}

export function isProcedure(pathname: string): boolean {
  return pathname === '/trpc' || pathname.startsWith('/trpc/');
}
