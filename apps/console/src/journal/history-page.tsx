'use client';
import { parseAsString, useQueryState } from 'nuqs';
import { X } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { JournalList } from './journal-list.tsx';

/** Who changed what, when: the journal of this cluster. */
export function HistoryPage() {
  const [object, setObject] = useQueryState('object', parseAsString);
  return (
    <div className="flex min-w-0 flex-1 flex-col">
      <div className="flex h-13 shrink-0 items-center gap-3 border-b border-line px-5">
        <h2 className="text-lg font-semibold">History</h2>
        <p className="text-sm text-mut">
          Changes made with this console, as ovn-nbctl commands, newest first
        </p>
        {object ? (
          <Button size="sm" className="ml-auto" onClick={() => void setObject(null)}>
            Only {object} <X aria-label="Show all" />
          </Button>
        ) : null}
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto max-w-4xl">
          <JournalList
            {...(object && { object })}
            empty="What is changed on the topology page appears here: who, when, the commands, and every row before and after."
          />
        </div>
      </div>
    </div>
  );
}
