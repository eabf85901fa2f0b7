import type { ClusterStatus, DatabaseStatus } from '@ovn-console/api';
import type { SocketState } from './socket-state.ts';

/** How current what is on screen is. Times are ms since the epoch, by the browser's clock. */
export type Liveness =
  | { readonly phase: 'live'; readonly roundTripMs?: number }
  /** Connected, but nothing has come for longer than it should. */
  | { readonly phase: 'behind'; readonly since: number }
  | { readonly phase: 'connecting'; readonly to: Place }
  | { readonly phase: 'loading'; readonly from: Place; readonly rowsReceived: number }
  | {
      readonly phase: 'reconnecting';
      readonly to: Place;
      readonly attempt: number;
      readonly nextAttemptAt?: number;
      /** When the data on screen was last known to be current. */
      readonly dataAt?: number;
      readonly error?: string;
    }
  | { readonly phase: 'signedOut'; readonly dataAt?: number };

/** The connection that is meant: the browser's to the console, or the console's to a database. */
export type Place = 'console' | 'northbound' | 'southbound';

/** `cluster.watch` speaks at least every 2 s; silence for longer than this is a delay. */
const SILENCE_MS = 6000;

export interface LivenessInput {
  readonly socket: SocketState;
  readonly status: ClusterStatus | undefined;
  /** When `status` was received. */
  readonly receivedAt: number | undefined;
  readonly now: number;
}

/** The one answer to "is this live?", from both connections: the nearer trouble is told first. */
export function livenessOf({ socket, status, receivedAt, now }: LivenessInput): Liveness {
  if (socket.phase === 'signedOut') return withDataAt({ phase: 'signedOut' }, socket.lostAt);
  if (socket.phase === 'reconnecting') return socketReconnecting(socket);
  if (!status || receivedAt === undefined) return { phase: 'connecting', to: 'console' };

  const offset = receivedAt - status.now;
  const northbound = databaseLiveness('northbound', status.northbound, offset);
  const southbound = databaseLiveness('southbound', status.southbound, offset);
  const worse = [northbound, southbound].find(({ phase }) => phase !== 'live');
  if (worse) return worse;
  if (now - receivedAt > SILENCE_MS) return { phase: 'behind', since: receivedAt };
  return northbound;
}

function socketReconnecting(socket: SocketState): Liveness {
  return withDataAt(
    {
      phase: 'reconnecting',
      to: 'console',
      attempt: socket.attempt,
      ...(socket.nextAttemptAt !== undefined && { nextAttemptAt: socket.nextAttemptAt }),
    },
    socket.lostAt,
  );
}

function databaseLiveness(place: Place, database: DatabaseStatus, offset: number): Liveness {
  switch (database.phase) {
    case 'live':
      return {
        phase: 'live',
        ...(database.roundTripMs !== undefined && { roundTripMs: database.roundTripMs }),
      };
    case 'loading':
      return { phase: 'loading', from: place, rowsReceived: database.rowsReceived };
    case 'connecting':
      if (database.attempt === 0) return { phase: 'connecting', to: place };
      return databaseReconnecting(place, database, offset);
    case 'reconnecting':
    case 'closed':
      return databaseReconnecting(place, database, offset);
  }
}

function databaseReconnecting(place: Place, database: DatabaseStatus, offset: number): Liveness {
  const { attempt, nextAttemptAt, lastReceivedAt, error } = database;
  return withDataAt(
    {
      phase: 'reconnecting',
      to: place,
      attempt,
      ...(nextAttemptAt !== undefined && { nextAttemptAt: nextAttemptAt + offset }),
      ...(error && { error: error.message }),
    },
    lastReceivedAt === undefined ? undefined : lastReceivedAt + offset,
  );
}

function withDataAt<T extends Liveness>(liveness: T, dataAt: number | undefined): T {
  return dataAt === undefined ? liveness : { ...liveness, dataAt };
}

/** What a place is called in a sentence. */
export const placeNames: Record<Place, string> = {
  console: 'the console',
  northbound: 'Northbound',
  southbound: 'Southbound',
};
