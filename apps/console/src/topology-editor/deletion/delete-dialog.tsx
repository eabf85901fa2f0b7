'use client';
import type { EntityId } from '@ovn-console/topology';
import { useMemo } from 'react';
import { useGraph } from '../../trpc/graph-hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useEditMode } from '../../ui/edit-mode.ts';
import { CommandsSection } from '../../changes/commands-section.tsx';
import { tellApplied } from '../../changes/tell-applied.tsx';
import { useApply } from '../../changes/use-apply.ts';
import { usePreview } from '../../changes/use-preview.ts';
import { stable } from '../scene/stable.ts';
import { deletionOf, type Deletion } from './deletion.ts';

export interface DeleteDialogProps {
  target: EntityId;
  onClose: () => void;
  onDeleted: () => void;
}

/** Asks before anything is deleted: what goes with it, and what will run. */
export function DeleteDialog({ target, onClose, onDeleted }: DeleteDialogProps) {
  const deletion = useGraph(useMemo(() => stable((graph) => deletionOf(graph, target)), [target]));
  if (!deletion) return null;
  return <Ask deletion={deletion} onClose={onClose} onDeleted={onDeleted} />;
}

interface AskProps extends Omit<DeleteDialogProps, 'target'> {
  deletion: Deletion;
}

function Ask({ deletion, onClose, onDeleted }: AskProps) {
  const { commands, premise, goesWith, what } = deletion;
  const previewed = usePreview(commands);
  const { state, apply } = useApply();
  const { editing, availability } = useEditMode();
  const errors = previewed.preview?.problems.filter(({ severity }) => severity === 'error') ?? [];
  const onDelete = async () => {
    const applied = await apply({ commands, premise });
    if (!applied) return;
    tellApplied(applied);
    onDeleted();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={`Delete ${what}?`}
      description="Nothing is deleted before you press Delete."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="danger"
            disabled={state.phase === 'applying' || !editing}
            onClick={() => void onDelete()}
          >
            {state.phase === 'applying' ? 'Deleting' : 'Delete'}
          </Button>
        </>
      }
    >
      {goesWith.length === 0 ? null : (
        <>
          <h3 className="text-xs font-semibold">With it go</h3>
          <ul className="mt-1.5 mb-1 list-disc pl-5 text-sm text-mut">
            {goesWith.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <div className="-mx-4">
        <CommandsSection {...previewed} />
      </div>
      {errors.map(({ message }) => (
        <Callout key={message} tone="error" title={message} />
      ))}
      {state.phase === 'failed' ? <Callout tone="error" title={state.message} /> : null}
      {availability.allowed ? null : <Callout title={availability.reason} />}
    </Dialog>
  );
}
