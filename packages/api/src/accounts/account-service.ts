import type { Store } from '@ovn-console/store';
import { SignedOutError } from '../errors/access-errors.ts';
import type { AccountService, SignedIn } from '../services.ts';
import type { Role } from './account.ts';

/** The longest wait that a timer can hold (24.8 days); with more it would go off at once. */
const longestTimerMs = 2 ** 31 - 1;

/** How long a browser stays signed in. */
const sessionTtlMs = 7 * 24 * 60 * 60 * 1000;

const signInTtlMs = 15 * 60 * 1000;

export interface SignInUrlOptions {
  /** Where the console is reached, e.g. `http://127.0.0.1:3000`. */
  readonly baseUrl: string;
  /** The account to sign in; created, or given this role, when the URL is issued. */
  readonly name: string;
  readonly role: Role;
}

interface Ending {
  readonly controller: AbortController;
  timer: NodeJS.Timeout | undefined;
}

/** Who is signed in. Streams of a session end with it: see `SignedIn.ended`. */
export class Accounts implements AccountService {
  readonly #store: Store;
  readonly #endings = new Map<string, Ending>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** A URL that signs one browser in, once, within 15 minutes. */
  async issueSignInUrl({ baseUrl, name, role }: SignInUrlOptions): Promise<string> {
    const user = await this.#store.users.ensure({ name, role });
    const token = await this.#store.signInTokens.issue({ userId: user.id, ttlMs: signInTtlMs });
    const url = new URL('/sign-in', baseUrl);
    url.searchParams.set('token', token);
    return url.href;
  }

  /** Turns a sign-in token into a session's; undefined when it is unknown, used or expired. */
  async signIn(token: string): Promise<string | undefined> {
    const user = await this.#store.signInTokens.redeem(token);
    return user && this.#store.sessions.create({ userId: user.id, ttlMs: sessionTtlMs });
  }

  async authenticate(sessionToken: string | undefined): Promise<SignedIn | undefined> {
    if (sessionToken === undefined) return undefined;
    const session = await this.#store.sessions.get(sessionToken);
    if (session === undefined) {
      this.#end(sessionToken);
      return undefined;
    }
    const { name, role } = session.user;
    return { account: { name, role }, ended: this.#ending(sessionToken, session.expiresAt) };
  }

  async signOut(sessionToken: string): Promise<void> {
    await this.#store.sessions.delete(sessionToken);
    this.#end(sessionToken);
  }

  /** Ends every stream because the console stops; the sessions themselves stay valid. */
  close(): void {
    for (const sessionToken of this.#endings.keys()) this.#end(sessionToken, 'the console stops');
  }

  #ending(sessionToken: string, expiresAt: Date): AbortSignal {
    const known = this.#endings.get(sessionToken);
    if (known) return known.controller.signal;
    const ending: Ending = { controller: new AbortController(), timer: undefined };
    this.#endings.set(sessionToken, ending);
    this.#endAt(expiresAt, sessionToken, ending);
    return ending.controller.signal;
  }

  #endAt(expiresAt: Date, sessionToken: string, ending: Ending): void {
    const left = expiresAt.getTime() - Date.now();
    if (left <= 0) return this.#end(sessionToken);
    const again = (): void => this.#endAt(expiresAt, sessionToken, ending);
    ending.timer = setTimeout(again, Math.min(left, longestTimerMs)).unref();
  }

  #end(sessionToken: string, reason: unknown = new SignedOutError()): void {
    const ending = this.#endings.get(sessionToken);
    this.#endings.delete(sessionToken);
    clearTimeout(ending?.timer);
    ending?.controller.abort(reason);
  }
}
