import type { Account, Role } from '../accounts/account.ts';

/** There is no session, or it has ended. */
export class SignedOutError extends Error {
  override readonly name = 'SignedOutError';

  constructor() {
    super('You are not signed in, or your session has ended.');
  }
}

/** The account's role is too low for what it asked. */
export class ForbiddenError extends Error {
  override readonly name = 'ForbiddenError';

  constructor(account: Account, needed: Role) {
    super(`${account.name} is signed in as ${account.role}; this takes the role ${needed}.`);
  }
}
