'use client';
import { History } from 'lucide-react';
import type { ReactNode } from 'react';
import { errorMessage } from '../trpc/error-cause.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadingProgress } from '../ui/progress.tsx';
import { JournalEntryView } from './journal-entry.tsx';
import { useJournal } from './use-journal.ts';

export interface JournalListProps {
  /** A row's uuid or name: only what touched it. */
  object?: string;
  /** For the side panel's width. */
  dense?: boolean;
  /** What to say when there are no entries. */
  empty: ReactNode;
}

/** Changes made through the console, newest first. */
export function JournalList({ object, dense, empty }: JournalListProps) {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useJournal(object);
  const entries = data?.pages.flatMap((page) => page.entries);
  if (!entries) {
    return error ? (
      <div className="p-4">
        <Callout tone="error" title="The journal could not be read">
          {errorMessage(error)}
        </Callout>
      </div>
    ) : (
      <LoadingProgress title="Reading the journal" />
    );
  }
  if (entries.length === 0) {
    return (
      <EmptyState icon={History} title="No changes yet" className={dense ? 'py-10' : ''}>
        {empty}
      </EmptyState>
    );
  }
  return (
    <div className={dense ? 'px-4' : ''}>
      {entries.map((entry) => (
        <JournalEntryView key={entry.id} entry={entry} {...(dense && { dense })} />
      ))}
      {hasNextPage ? (
        <div className="p-4 text-center">
          <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {isFetchingNextPage ? `Reading after ${entries.length}` : 'Show older'}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
