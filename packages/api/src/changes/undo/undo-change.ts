import { stringifyJson } from '@ovn-console/ovsdb';
import type { Operation } from '@ovn-console/ovsdb/operations';
import { RecordNotFoundError, type JournalEntry, type JournalRepository } from '@ovn-console/store';
import type { ClusterSession } from '../../clusters/cluster-session.ts';
import { describeError } from '../../errors/describe-error.ts';
import { StaleChangeError } from '../../errors/change-errors.ts';
import { recorded, withAuthor, type ChangeRecords } from '../apply-change.ts';
import type { AppliedChange, UndoPreview } from '../change-types.ts';
import {
  isMismatch,
  maxReplans,
  news,
  sendTransaction,
  type SentChange,
} from '../send-transaction.ts';
import { commentFor } from '../transaction.ts';
import { prepareUndo, undoingOf } from './undoing.ts';

/** A journal entry that somebody wants undone. */
export interface UndoRequest {
  readonly user: string;
  /** Its id. */
  readonly entry: string;
}

/**
 * Undoes what a journal entry did, as one transaction that does only that, and records it as an
 * entry of its own: to undo that one is to do it again. Returns when the console's own replica
 * shows it.
 * @throws RecordNotFoundError, NothingToUndoError, NotLiveError, OvsdbError; StaleChangeError when
 *   somebody has changed what it would undo: nothing is changed then.
 */
export async function undoChange(
  request: UndoRequest,
  session: ClusterSession,
  records: ChangeRecords,
): Promise<AppliedChange> {
  const { id: clusterId, name: clusterName } = session.cluster;
  const entry = await entryOf(request, clusterId, records.journal);
  const undoing = undoingOf(entry);
  const { lines } = undoing;
  const comment = commentFor(request.user, lines.join('; '));
  try {
    const operations = prepareUndo(undoing, session, comment);
    const journalId = await records.journal.begin({
      clusterId,
      clusterName,
      userName: request.user,
      commands: [{ type: 'undoChange', entry: request.entry }],
      lines,
      script: scriptOf(operations),
      comment,
    });
    const sent = await recorded(journalId, records, () =>
      sendUndo(operations, session, () => prepareUndo(undoing, session, comment)),
    );
    return { journalId, lines, ...(sent.nbCfg !== undefined && { nbCfg: sent.nbCfg }) };
  } catch (error) {
    throw await explained(error, clusterId, records.journal);
  }
}

/** What undoing an entry would do now, or why it would be refused. Changes nothing. */
export async function previewUndo(
  request: UndoRequest,
  session: ClusterSession,
  journal: JournalRepository,
): Promise<UndoPreview> {
  const { id: clusterId } = session.cluster;
  const undoing = undoingOf(await entryOf(request, clusterId, journal));
  const { differences, lines } = undoing;
  try {
    const comment = commentFor(request.user, lines.join('; '));
    return { differences, operations: prepareUndo(undoing, session, comment) };
  } catch (error) {
    const refusal = describeError(await explained(error, clusterId, journal));
    if (!refusal) throw error;
    return { differences, operations: [], refusal };
  }
}

async function entryOf(
  { entry: id }: UndoRequest,
  clusterId: string,
  journal: JournalRepository,
): Promise<JournalEntry> {
  const entry = await journal.get(id);
  if (entry?.clusterId === clusterId) return entry;
  throw new RecordNotFoundError(`There is no change ${id} in the journal of this cluster.`);
}

/** When somebody else was quicker, the contents as they are now decide whether it can still be done. */
async function sendUndo(
  first: readonly Operation[],
  session: ClusterSession,
  prepare: () => readonly Operation[],
): Promise<SentChange> {
  let operations = first;
  for (let replans = 0; ; replans += 1) {
    try {
      return await sendTransaction(operations, session);
    } catch (error) {
      if (!isMismatch(error) || replans === maxReplans) throw error;
      // Where the replica has the news already, this throws and says what they are.
      if (stringifyJson(prepare()) === stringifyJson(operations)) await news(session);
      operations = prepare();
    }
  }
}

/** No command of ovn-nbctl's gives a row back its UUID: it is the transaction itself. */
function scriptOf(operations: readonly Operation[]): string {
  const transaction = stringifyJson(['OVN_Northbound', ...operations]);
  return `ovsdb-client transact "$OVN_NB_DB" '${transaction.replaceAll("'", String.raw`'\''`)}'`;
}

async function explained(
  error: unknown,
  clusterId: string,
  journal: JournalRepository,
): Promise<unknown> {
  return error instanceof StaleChangeError ? withAuthor(error, clusterId, journal) : error;
}
