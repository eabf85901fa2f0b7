import type { JournalEntry } from '@ovn-console/store';
import { z } from 'zod';
import { rowValue } from '../rows/row-value-schema.ts';
import type { JournalRecord } from './journal-record.ts';

const columnDifference = z.object({ old: rowValue.exactOptional(), new: rowValue.exactOptional() });

const rowDifference = z.object({
  table: z.string(),
  uuid: z.string(),
  name: z.string().exactOptional(),
  kind: z.enum(['inserted', 'modified', 'deleted']),
  columns: z.record(z.string(), columnDifference),
  nameShared: z.literal(true).exactOptional(),
});

const storedCommand = z.looseObject({ type: z.string() });

/** What stands in the place of commands where an entry was undone. */
const undoing = z.object({ type: z.literal('undoChange'), entry: z.string() });

/** An entry with the JSON that the store keeps for us given its shape back. */
export function parseJournalEntry(entry: JournalEntry): JournalRecord {
  const { id, clusterId, at, userName, lines, script, comment, outcome, nbCfg } = entry;
  const commands = z.array(storedCommand).parse(entry.commands);
  const undone = undoing.safeParse(commands[0]);
  return {
    id,
    clusterId,
    at,
    user: userName,
    lines,
    script,
    comment,
    outcome,
    commands,
    differences: z.array(rowDifference).parse(entry.differences),
    ...(nbCfg !== undefined && { nbCfg }),
    ...(undone.success && { undoes: undone.data.entry }),
  };
}
