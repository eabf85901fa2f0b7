import type { PrismaClient, Role } from './generated/client.ts';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

export interface UserRepository {
  readonly list: () => Promise<readonly User[]>;
  /** Creates the user, or gives an existing one of this name the role. */
  readonly ensure: (user: { readonly name: string; readonly role: Role }) => Promise<User>;
}

export function userRepository(prisma: PrismaClient): UserRepository {
  const select = { id: true, name: true, role: true };
  return {
    list: () => prisma.user.findMany({ select, orderBy: { name: 'asc' } }),
    ensure: ({ name, role }) =>
      prisma.user.upsert({ where: { name }, create: { name, role }, update: { role }, select }),
  };
}
