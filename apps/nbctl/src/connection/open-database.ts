import { openSession, type Session, type TlsFiles } from '@ovn-console/ovsdb';
import { northbound } from '@ovn-console/ovn/northbound';
import { ConnectionFailure } from './connection-failure.ts';

export interface DatabaseOptions {
  /** As given, for messages. */
  readonly db: string;
  readonly remotes: readonly string[];
  readonly isLeaderOnly: boolean;
  readonly tls: TlsFiles | undefined;
  readonly signal: AbortSignal;
}

/**
 * Connects to the first remote that will do. Nothing of the database is mirrored.
 * @throws ConnectionFailure when each was tried in vain; the signal's reason.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Session> {
  const session = sessionOn(options);
  let stop: (() => void) | undefined;
  const failed = new Promise<never>((_, reject) => {
    stop = session.onState(({ attempt, error }) => {
      if (error === undefined || attempt <= options.remotes.length) return;
      reject(new ConnectionFailure(options.db, error.message));
    });
  });
  try {
    await Promise.race([session.ready(options.signal), failed]);
    return session;
  } catch (error) {
    await session.close();
    throw error;
  } finally {
    stop?.();
  }
}

function sessionOn({ db, remotes, isLeaderOnly, tls }: DatabaseOptions): Session {
  try {
    return openSession({
      database: northbound,
      remotes,
      tables: {},
      leaderOnly: isLeaderOnly,
      ...(tls && { tls }),
    });
  } catch (error) {
    if (error instanceof TypeError) throw new ConnectionFailure(db, error.message);
    throw error;
  }
}
