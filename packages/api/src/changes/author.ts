import type { JournalRepository } from '@ovn-console/store';
import type { Staleness } from '../errors/change-errors.ts';
import { parseJournalEntry } from '../journal/journal-entry-json.ts';
import { sameValue, type RowDifference } from '@ovn-console/ovn/inverse';

/** How far back is looked; the change in question is among the latest of its row. */
const depth = 20;

/**
 * Who made a row what it is now, when that was done through this console: whoever wrote the value
 * that it has, not just whoever was there last.
 */
export async function authorOf(
  journal: JournalRepository,
  clusterId: string,
  staleness: Staleness,
): Promise<Staleness['author']> {
  const entries = await journal.list({
    clusterId,
    object: staleness.record ?? staleness.row,
    limit: depth,
  });
  const entry = entries
    .map(parseJournalEntry)
    .find(({ differences }) => differences.some((difference) => accounts(difference, staleness)));
  return entry && { name: entry.user, at: entry.at };
}

/** Whether what the journal says was done to a row is what became of it. */
function accounts(difference: RowDifference, staleness: Staleness): boolean {
  const { table, row, record, event, changedColumns } = staleness;
  const isRow = record === undefined ? difference.name === row : difference.uuid === record;
  if (difference.table !== table || !isRow) return false;
  if (event === 'deleted') return difference.kind === 'deleted';
  if (event === 'appeared') return difference.kind === 'inserted';
  return changedColumns.some(({ column, current }) => {
    const written = difference.columns[column]?.new;
    return written !== undefined && current !== undefined && sameValue(written, current);
  });
}
