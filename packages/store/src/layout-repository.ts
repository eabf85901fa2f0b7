import { RecordNotFoundError } from './errors.ts';
import type { PrismaClient } from './generated/client.ts';

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** One drawing of one cluster. */
export interface LayoutAddress {
  readonly clusterId: string;
  readonly view: string;
}

/** Positions by entity id; in a change, null takes an entity's position away. */
export interface LayoutRepository {
  readonly get: (address: LayoutAddress) => Promise<{ readonly [entityId: string]: Position }>;
  /** Changes the entities named and leaves the rest; all of it or nothing. */
  readonly put: (
    address: LayoutAddress,
    positions: { readonly [entityId: string]: Position | null },
  ) => Promise<void>;
}

/** Below SQLite's limit on the variables of one statement. */
const statementSize = 1000;

export function layoutRepository(prisma: PrismaClient): LayoutRepository {
  return {
    get: async ({ clusterId, view }) => {
      const rows = await prisma.layoutPosition.findMany({ where: { clusterId, view } });
      return Object.fromEntries(rows.map(({ entityId, x, y }) => [entityId, { x, y }]));
    },
    put: async ({ clusterId, view }, positions) => {
      const cluster = await prisma.cluster.count({ where: { id: clusterId } });
      if (cluster === 0) throw new RecordNotFoundError('There is no such cluster.');
      const entries = Object.entries(positions);
      const kept = entries.flatMap(([entityId, position]) =>
        position === null ? [] : [{ clusterId, view, entityId, ...position }],
      );
      await prisma.$transaction([
        ...chunks(entries).map((chunk) =>
          prisma.layoutPosition.deleteMany({
            where: { clusterId, view, entityId: { in: chunk.map(([entityId]) => entityId) } },
          }),
        ),
        ...chunks(kept).map((data) => prisma.layoutPosition.createMany({ data })),
      ]);
    },
  };
}

function chunks<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / statementSize);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * statementSize, (index + 1) * statementSize),
  );
}
