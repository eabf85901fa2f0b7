import type {
  JournalEntry as EntryRow,
  Outcome,
  Prisma,
  PrismaClient,
} from './generated/client.ts';
import { stringList } from './json-columns.ts';

/** What is known before the transaction is sent. Commands are Command[] of @ovn-console/ovn. */
export interface NewJournalEntry {
  readonly clusterId: string;
  readonly clusterName: string;
  readonly userName: string;
  readonly commands: readonly object[];
  /** One `ovn-nbctl` line per command. */
  readonly lines: readonly string[];
  readonly script: string;
  /** As it stands in ovsdb-server's log (RFC 7047 §5.2.8). */
  readonly comment: string;
}

/** What is known once the transaction's effects have been seen. */
export interface JournalResult {
  readonly outcome: Outcome;
  /** Per row, what changed; JSON. */
  readonly differences: readonly object[];
  /** UUIDs and names of the rows touched: what `list` can be asked for. */
  readonly objects: readonly string[];
  readonly nbCfg?: number | undefined;
}

export interface JournalEntry extends NewJournalEntry {
  readonly id: string;
  readonly at: Date;
  readonly differences: readonly object[];
  readonly outcome: Outcome;
  readonly nbCfg?: number;
}

export interface JournalQuery {
  readonly clusterId: string;
  readonly limit: number;
  /** Only entries older than this one (an entry's id). */
  readonly before?: string | undefined;
  /** Only entries that touched this row (its uuid or name). */
  readonly object?: string | undefined;
}

/**
 * An entry is written before its transaction is sent, with outcome `unknown`, so that nothing
 * the console did can be missing from the journal, even when the process dies in between.
 */
export interface JournalRepository {
  readonly begin: (entry: NewJournalEntry) => Promise<string>;
  readonly settle: (id: string, result: JournalResult) => Promise<JournalEntry>;
  /** Takes an entry back whose transaction was refused: it changed nothing. */
  readonly withdraw: (id: string) => Promise<void>;
  /** Undefined when there is no such entry. */
  readonly get: (id: string) => Promise<JournalEntry | undefined>;
  /** Newest first. */
  readonly list: (query: JournalQuery) => Promise<readonly JournalEntry[]>;
}

export function journalRepository(prisma: PrismaClient): JournalRepository {
  return {
    begin: async ({ commands, lines, ...entry }) => {
      const row = await prisma.journalEntry.create({
        data: {
          ...entry,
          commands: toJson(commands),
          lines: [...lines],
          differences: [],
          outcome: 'unknown',
        },
      });
      return String(row.id);
    },
    settle: async (id, { outcome, differences, objects, nbCfg }) => {
      const row = await prisma.journalEntry.update({
        where: { id: Number(id) },
        data: {
          outcome,
          differences: toJson(differences),
          nbCfg: nbCfg ?? null,
          objects: { create: [...new Set(objects)].map((object) => ({ object })) },
        },
      });
      return toEntry(row);
    },
    withdraw: async (id) => {
      await prisma.journalEntry.deleteMany({ where: { id: Number(id), outcome: 'unknown' } });
    },
    get: async (id) => {
      const row = await prisma.journalEntry.findUnique({ where: { id: Number(id) } });
      return row ? toEntry(row) : undefined;
    },
    list: async ({ clusterId, limit, before, object }) => {
      const rows = await prisma.journalEntry.findMany({
        where: {
          clusterId,
          ...(before !== undefined && { id: { lt: Number(before) } }),
          ...(object !== undefined && { objects: { some: { object } } }),
        },
        orderBy: { id: 'desc' },
        take: limit,
      });
      return rows.map(toEntry);
    },
  };
}

/** A deep copy in plain JSON; drops what JSON cannot hold. */
function toJson(values: readonly object[]): Prisma.InputJsonArray {
  const copy: Prisma.InputJsonArray = JSON.parse(JSON.stringify(values));
  return copy;
}

function objectList(value: Prisma.JsonValue): readonly object[] {
  return Array.isArray(value)
    ? value.filter((item) => typeof item === 'object' && item !== null)
    : [];
}

function toEntry({ id, commands, lines, differences, nbCfg, ...row }: EntryRow): JournalEntry {
  return {
    ...row,
    id: String(id),
    commands: objectList(commands),
    lines: stringList(lines),
    differences: objectList(differences),
    ...(nbCfg !== null && { nbCfg: Number(nbCfg) }),
  };
}
