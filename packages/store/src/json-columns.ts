import type { Prisma } from './generated/client.ts';

/** A JSON column that holds strings; anything else in it is dropped. */
export function stringList(value: Prisma.JsonValue): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
