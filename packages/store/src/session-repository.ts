import type { PrismaClient } from './generated/client.ts';
import { hashToken, newSecretToken } from './secret-token.ts';
import type { User } from './user-repository.ts';

export interface Session {
  readonly user: User;
  readonly expiresAt: Date;
}

/** Signed-in browsers, by the secret in their cookie. */
export interface SessionRepository {
  /** The new session's token; only its hash is stored. */
  readonly create: (user: { readonly userId: string; readonly ttlMs: number }) => Promise<string>;
  /** Undefined when the token is unknown, signed out or expired. */
  readonly get: (token: string) => Promise<Session | undefined>;
  readonly delete: (token: string) => Promise<void>;
}

export function sessionRepository(prisma: PrismaClient): SessionRepository {
  return {
    create: async ({ userId, ttlMs }) => {
      const now = Date.now();
      await prisma.session.deleteMany({ where: { expiresAt: { lte: new Date(now) } } });
      const token = newSecretToken();
      const expiresAt = new Date(now + ttlMs);
      await prisma.session.create({ data: { hash: hashToken(token), userId, expiresAt } });
      return token;
    },
    get: async (token) => {
      const row = await prisma.session.findUnique({
        where: { hash: hashToken(token) },
        include: { user: true },
      });
      if (!row || row.expiresAt.getTime() <= Date.now()) return undefined;
      const { id, name, role } = row.user;
      return { user: { id, name, role }, expiresAt: row.expiresAt };
    },
    delete: async (token) => {
      await prisma.session.deleteMany({ where: { hash: hashToken(token) } });
    },
  };
}
