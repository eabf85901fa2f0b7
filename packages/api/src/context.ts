import type { Services } from './services.ts';

/**
 * One per connection (a WebSocket makes it once), so it holds the token, not the account: who
 * that is, and whether still, is asked anew for every call.
 */
export interface Context {
  readonly sessionToken: string | undefined;
  readonly services: Services;
}
