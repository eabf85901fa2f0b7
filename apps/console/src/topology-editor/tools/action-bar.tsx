'use client';
import type { EntityId } from '@ovn-console/topology';
import { useMemo } from 'react';
import { useGraph } from '../../trpc/graph-hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useEditMode } from '../../ui/edit-mode.ts';
import { stable } from '../scene/stable.ts';
import { actionsFor } from './selection-actions.ts';
import { useTools } from './tool-store.ts';

/** What can be done with the selection; there only while editing. */
export function ActionBar({ id }: { id: EntityId }) {
  const { editing } = useEditMode();
  const { openForm, askToDelete } = useTools();
  const actions = useGraph(useMemo(() => stable((graph) => actionsFor(graph, id)), [id]));
  if (!editing || actions.length === 0) return null;
  return (
    <div role="toolbar" aria-label="Actions" className="flex flex-wrap gap-1.5">
      {actions.map((action) => (
        <Button
          key={action.label}
          size="sm"
          variant={action.type === 'delete' ? 'danger' : 'outline'}
          onClick={() => {
            if (action.type === 'delete') askToDelete(action.target);
            else openForm(action.form, action.prefill);
          }}
        >
          {action.label}
        </Button>
      ))}
    </div>
  );
}
