'use client';
import type { JournalRecord, UndoPreview } from '@ovn-console/api';
import { useMutation, useQuery } from '@tanstack/react-query';
import { errorMessage } from '../trpc/error-cause.ts';
import { useLiveCluster } from '../trpc/cluster-provider.tsx';
import { useTRPC } from '../trpc/trpc-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { setEditing, useEditMode } from '../ui/edit-mode.ts';
import { plural } from '../ui/format.ts';
import { LoadingProgress } from '../ui/progress.tsx';
import { toast } from '../ui/toast.tsx';
import { DifferenceView } from './difference-view.tsx';
import { undoWord } from './undo-word.ts';

export interface UndoDialogProps {
  entry: JournalRecord;
  onClose: () => void;
}

/** What undoing an entry would change, row by row, or why it cannot be undone; then does it. */
export function UndoDialog({ entry, onClose }: UndoDialogProps) {
  const trpc = useTRPC();
  const clusterId = useLiveCluster().cluster.id;
  const { editing, availability } = useEditMode();
  const input = { clusterId, entry: entry.id };
  // Asked anew each time: what can be undone depends on what others do.
  const preview = useQuery(
    trpc.change.previewUndo.queryOptions(input, { staleTime: 0, gcTime: 0, retry: false }),
  );
  const undo = useMutation(
    trpc.change.undo.mutationOptions({
      onSuccess: ({ lines }) => {
        toast.success(lines.join(', '));
        onClose();
      },
      onError: () => void preview.refetch(),
    }),
  );
  const word = undoWord(entry);
  const isPossible = preview.data !== undefined && preview.data.refusal === undefined;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`${word} this change?`}
      description={entry.lines.join(', ')}
      footer={
        <>
          {availability.allowed ? null : (
            <p className="mr-auto text-xs text-mut">{availability.reason}</p>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={!isPossible || !availability.allowed || undo.isPending}
            onClick={() => {
              setEditing(true);
              undo.mutate(input);
            }}
          >
            {editing ? word : `Unlock editing and ${word.toLowerCase()}`}
          </Button>
        </>
      }
    >
      {undo.error ? (
        <Callout tone="error" title="Nothing was changed" className="mb-3">
          {errorMessage(undo.error)}
        </Callout>
      ) : null}
      {preview.error ? (
        <Callout tone="error" title="It cannot be told what this would change">
          {errorMessage(preview.error)}
        </Callout>
      ) : (
        <Preview preview={preview.data} />
      )}
    </Dialog>
  );
}

function Preview({ preview }: { preview: UndoPreview | undefined }) {
  if (!preview) return <LoadingProgress title="Looking at what this would change" />;
  const { differences, refusal } = preview;
  if (refusal) {
    return (
      <Callout title="This cannot be undone as things are now">
        {refusal.message} {refusal.next}
      </Callout>
    );
  }
  return (
    <>
      <p className="text-xs text-mut">
        {plural(differences.length, 'row')} will change. What others have changed since stays.
      </p>
      <div className="mt-2 rounded-lg border border-line bg-bg px-3">
        {differences.map((difference) => (
          <DifferenceView key={`${difference.table}${difference.uuid}`} difference={difference} />
        ))}
      </div>
    </>
  );
}
