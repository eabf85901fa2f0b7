import { fileURLToPath } from 'node:url';
import { createClient } from '@libsql/client';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { clusterRepository, type ClusterRepository } from './cluster-repository.ts';
import { PrismaClient } from './generated/client.ts';
import { hostKeyRepository, type HostKeyRepository } from './host-key-repository.ts';
import { journalRepository, type JournalRepository } from './journal-repository.ts';
import { layoutRepository, type LayoutRepository } from './layout-repository.ts';
import { applyMigrations } from './migrations/apply-migrations.ts';
import { readMigrations } from './migrations/read-migrations.ts';
import { sessionRepository, type SessionRepository } from './session-repository.ts';
import { signInTokenRepository, type SignInTokenRepository } from './sign-in-token-repository.ts';
import { userRepository, type UserRepository } from './user-repository.ts';
import { keepWriteAheadLog } from './write-ahead-log.ts';

/** What OVN itself does not know, kept in SQLite. */
export interface Store {
  readonly clusters: ClusterRepository;
  readonly hostKeys: HostKeyRepository;
  readonly journal: JournalRepository;
  readonly layouts: LayoutRepository;
  readonly sessions: SessionRepository;
  readonly signInTokens: SignInTokenRepository;
  readonly users: UserRepository;
  readonly close: () => Promise<void>;
}

export interface StoreOptions {
  /** `file:/path/console.db`; created when missing, in a directory that exists. */
  readonly url: string;
  /** prisma/migrations of this repository, unless the code was bundled elsewhere. */
  readonly migrationsDirectory?: string;
}

/** How long a statement waits for another process's transaction. */
const busyTimeoutMs = 5000;

const ownMigrations = fileURLToPath(new URL('../../../prisma/migrations', import.meta.url));

/** Opens the database and brings it up to date. Throws MigrationError when that is not possible. */
export async function openStore({
  url,
  migrationsDirectory = ownMigrations,
}: StoreOptions): Promise<Store> {
  await migrate(url, migrationsDirectory);
  const prisma = new PrismaClient({ adapter: new PrismaLibSql({ url, timeout: busyTimeoutMs }) });
  await prisma.$connect();
  return {
    clusters: clusterRepository(prisma),
    hostKeys: hostKeyRepository(prisma),
    journal: journalRepository(prisma),
    layouts: layoutRepository(prisma),
    sessions: sessionRepository(prisma),
    signInTokens: signInTokenRepository(prisma),
    users: userRepository(prisma),
    close: () => prisma.$disconnect(),
  };
}

async function migrate(url: string, directory: string): Promise<void> {
  const migrations = await readMigrations(directory);
  const client = createClient({ url, timeout: busyTimeoutMs });
  try {
    await keepWriteAheadLog(client, busyTimeoutMs);
    await applyMigrations(client, migrations);
  } finally {
    client.close();
  }
}
