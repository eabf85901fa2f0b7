import type { JournalEntry, Store } from '@ovn-console/store';
import type { JournalService } from '../services.ts';
import { Mailbox } from '../streams/mailbox.ts';
import type { Topic } from '../streams/topic.ts';
import { parseJournalEntry } from './journal-entry-json.ts';
import type { JournalRecord } from './journal-record.ts';

/** The journal as people read it. `appended` is published by whoever settles an entry. */
export function journalService({ journal }: Store, appended: Topic<JournalEntry>): JournalService {
  return {
    list: async ({ limit, ...query }) => {
      const found = await journal.list({ ...query, limit: limit + 1 });
      const entries = found.slice(0, limit).map(parseJournalEntry);
      const last = entries.at(-1);
      return { entries, ...(found.length > limit && last && { nextBefore: last.id }) };
    },
    watch: async function* (clusterId, signal): AsyncGenerator<JournalRecord> {
      const mailbox = new Mailbox<JournalEntry>();
      const unsubscribe = appended.subscribe(clusterId, (entry) => mailbox.put(entry));
      try {
        for await (const batch of mailbox.batches(signal)) yield* batch.map(parseJournalEntry);
      } finally {
        unsubscribe();
      }
    },
  };
}
