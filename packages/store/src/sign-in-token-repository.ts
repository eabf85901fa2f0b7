import type { PrismaClient } from './generated/client.ts';
import { hashToken, newSecretToken } from './secret-token.ts';
import type { User } from './user-repository.ts';

/** One-time tokens of sign-in URLs. */
export interface SignInTokenRepository {
  /** A token that signs this user in once, within `ttlMs`. It cannot be read back. */
  readonly issue: (user: { readonly userId: string; readonly ttlMs: number }) => Promise<string>;
  /** Uses the token up; undefined when it is unknown, used or expired. */
  readonly redeem: (token: string) => Promise<User | undefined>;
}

export function signInTokenRepository(prisma: PrismaClient): SignInTokenRepository {
  return {
    issue: async ({ userId, ttlMs }) => {
      const now = Date.now();
      await prisma.signInToken.deleteMany({ where: { expiresAt: { lte: new Date(now) } } });
      const token = newSecretToken();
      const expiresAt = new Date(now + ttlMs);
      await prisma.signInToken.create({ data: { hash: hashToken(token), userId, expiresAt } });
      return token;
    },
    redeem: async (token) => {
      const hash = hashToken(token);
      const row = await prisma.signInToken.findUnique({ where: { hash }, include: { user: true } });
      // Whoever deletes the row has redeemed it: of two at once, only one does.
      const { count } = await prisma.signInToken.deleteMany({ where: { hash } });
      if (!row || count === 0 || row.expiresAt.getTime() <= Date.now()) return undefined;
      const { id, name, role } = row.user;
      return { id, name, role };
    },
  };
}
