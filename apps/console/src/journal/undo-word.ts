import type { JournalRecord } from '@ovn-console/api';

/** What undoing an entry is called: of one that undid something, doing that again. */
export function undoWord({ lines }: Pick<JournalRecord, 'lines'>): 'Undo' | 'Redo' {
  return lines.some((line) => line.startsWith('undo ')) ? 'Redo' : 'Undo';
}

/** Whether it is known what an entry did, so that it can be undone. */
export function canBeUndone({
  outcome,
  differences,
}: Pick<JournalRecord, 'outcome' | 'differences'>): boolean {
  return outcome === 'committed' && differences.length > 0;
}
