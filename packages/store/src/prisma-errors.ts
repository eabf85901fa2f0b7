import { Prisma } from './generated/client.ts';

const codes = { unique: 'P2002', notFound: 'P2025' } as const;

/** Whether Prisma refused because a unique value is taken, or because a record is missing. */
export function isPrismaError(error: unknown, kind: keyof typeof codes): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === codes[kind];
}
