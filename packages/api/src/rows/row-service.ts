import {
  condition,
  decodeRow,
  uuidRef,
  type Database,
  type ReplicaChange,
  type Session,
  type TableReplica,
} from '@ovn-console/ovsdb';
import type { Row, Table } from '@ovn-console/ovsdb/schema';
import type { ClusterSession } from '../clusters/cluster-session.ts';
import type { ClusterSessions } from '../clusters/cluster-sessions.ts';
import { UnknownTableError } from '../errors/request-errors.ts';
import type { RowAddress, RowService } from '../services.ts';
import { untilState } from '../streams/until-state.ts';
import { Wake } from '../streams/wake.ts';
import { rowColumns } from './row-columns.ts';
import type { RowDetails } from './row-details.ts';
import { valueToJson } from '@ovn-console/ovn/inverse';

/** A session of either database, its tables known only at run time. */
interface AnySession extends Pick<Session, 'state' | 'onState' | 'serverSchema' | 'transact'> {
  readonly replica: {
    readonly database: Database;
    has(table: string): boolean;
    table(name: string): Pick<TableReplica, 'get'>;
    subscribe(listener: (change: Pick<ReplicaChange, 'tables'>) => void): () => void;
  };
}

/** A row's place in one session. */
interface RowPlace {
  readonly session: AnySession;
  readonly table: Table;
  readonly uuid: string;
}

export function rowService(sessions: ClusterSessions): RowService {
  return {
    watch: (address, signal) =>
      sessions.follow({ clusterId: address.clusterId, signal }, (session, until) =>
        watchRow(placeOf(session, address), until),
      ),
  };
}

/**
 * A row of a mirrored table as it changes. A row of another table (such as Logical_Flow) is
 * fetched once: the server is not asked to report on tables that nobody else needs.
 */
async function* watchRow(place: RowPlace, signal: AbortSignal): AsyncGenerator<RowDetails> {
  const { session, table, uuid } = place;
  await untilState(session, () => session.serverSchema() !== undefined, signal);
  await untilState(session, ({ phase }) => phase === 'live' || phase === 'reconnecting', signal);
  if (signal.aborted) return;
  if (session.replica.has(table.name)) {
    yield* watchReplica(place, signal);
    return;
  }
  yield detailsOf(place, await fetchRow(session, { table, uuid }));
  await new Wake().wait(signal);
}

async function* watchReplica(place: RowPlace, signal: AbortSignal): AsyncGenerator<RowDetails> {
  const { replica } = place.session;
  const rows = replica.table(place.table.name);
  const wake = new Wake();
  const unsubscribe = replica.subscribe((change) => {
    if (change.tables.has(place.table.name)) wake.wake();
  });
  try {
    // Rows are immutable: the same object is the same row.
    let shown: Row | undefined | 'nothing yet' = 'nothing yet';
    while (!signal.aborted) {
      const row = rows.get(place.uuid);
      if (row !== shown) yield detailsOf(place, row);
      shown = row;
      await wake.wait(signal);
    }
  } finally {
    unsubscribe();
  }
}

/** RFC 7047 §5.2.2. */
async function fetchRow(
  session: AnySession,
  { table, uuid }: Pick<RowPlace, 'table' | 'uuid'>,
): Promise<Row | undefined> {
  if (!session.serverSchema()?.tables.has(table.name)) return undefined;
  const where = [condition('_uuid', '==', uuidRef(uuid))];
  const [result] = await session.transact([{ op: 'select', table: table.name, where }]);
  const [row] = result?.rows ?? [];
  return row && decodeRow(table, row);
}

function placeOf(session: ClusterSession, address: RowAddress): RowPlace {
  const database: AnySession = session[address.database];
  const { replica } = database;
  const table = replica.database.tables.find(({ name }) => name === address.table);
  if (!table) throw new UnknownTableError(address.table, replica.database.name);
  return { session: database, table, uuid: address.uuid };
}

function detailsOf({ session, table, uuid }: RowPlace, row: Row | undefined): RowDetails {
  const served = session.serverSchema()?.tables.get(table.name);
  const columns = rowColumns(table, (name) => served?.columns.has(name) ?? false);
  return {
    table: table.name,
    uuid,
    columns,
    row: row ? Object.fromEntries(columns.map(({ name }) => [name, valueToJson(row[name])])) : null,
  };
}
