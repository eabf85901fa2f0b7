import {
  inverseOf,
  planDifferences,
  valueToJson,
  type RowDifference,
} from '@ovn-console/ovn/inverse';
import { StaleRowError } from '@ovn-console/ovn/commands';
import type { Operation } from '@ovn-console/ovsdb/operations';
import type { JournalEntry } from '@ovn-console/store';
import type { ClusterSession } from '../../clusters/cluster-session.ts';
import { NothingToUndoError, StaleChangeError } from '../../errors/change-errors.ts';
import { parseJournalEntry } from '../../journal/journal-entry-json.ts';
import type { Contents } from '../effects.ts';
import { requireLive } from '../prepare-change.ts';
import { transactionFor } from '../transaction.ts';

/** What undoing a journal entry takes, whatever the contents are. */
export interface Undoing {
  readonly lines: readonly string[];
  /** The inverse of what the entry did. */
  readonly differences: readonly RowDifference[];
}

/** @throws NothingToUndoError when it is not known that the entry did anything. */
export function undoingOf(entry: JournalEntry): Undoing {
  const { differences, outcome } = parseJournalEntry(entry);
  if (outcome === 'unknown' || differences.length === 0) throw new NothingToUndoError(outcome);
  return { lines: entry.lines.map(turned).toReversed(), differences: inverseOf(differences) };
}

/** Undoing what undid something is to do it again. */
function turned(line: string): string {
  const [, verb, command] = /^(undo|redo) (.*)$/s.exec(line) ?? [];
  if (command === undefined) return `undo ${line}`;
  return verb === 'undo' ? `redo ${command}` : `undo ${command}`;
}

/**
 * The transaction for the contents as they are at this moment.
 * @throws NotLiveError; StaleChangeError when somebody has changed what it would undo.
 */
export function prepareUndo(
  { differences }: Undoing,
  session: ClusterSession,
  comment: string,
): readonly Operation[] {
  requireLive(session);
  const { replica } = session.northbound;
  try {
    const operations = planDifferences(differences, replica);
    return transactionFor({ operations }, { view: replica, comment });
  } catch (error) {
    throw error instanceof StaleRowError ? toStaleChange(error, replica) : error;
  }
}

function toStaleChange(
  { stale, commandIndex, field }: StaleRowError,
  contents: Contents,
): StaleChangeError {
  const { uuid, changedColumns, ...about } = stale;
  const row = uuid === undefined ? undefined : contents.table(stale.table).get(uuid);
  return new StaleChangeError({
    ...about,
    record: uuid,
    changedColumns: changedColumns.map((column) => ({
      column,
      ...(row && { current: valueToJson(row[column]) }),
    })),
    fault: { commandIndex, field },
    next: 'Undo what was done since, or change what is left by hand.',
  });
}
