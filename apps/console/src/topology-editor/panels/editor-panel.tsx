'use client';
import type { EntityId } from '@ovn-console/topology';
import { useEffect, useRef, useState } from 'react';
import { ObjectPanel } from '../../object-panel/object-panel.tsx';
import { useLiveCluster } from '../../trpc/cluster-provider.tsx';
import { useEditMode } from '../../ui/edit-mode.ts';
import { DeleteDialog } from '../deletion/delete-dialog.tsx';
import type { Outcome } from '../forms/form-definition.ts';
import { FormPanel } from '../forms/form-panel.tsx';
import { formOf } from '../forms/forms.ts';
import type { GraphView } from '../scene/graph-view.ts';
import { ActionBar } from '../tools/action-bar.tsx';
import { useTool, useTools } from '../tools/tool-store.ts';

export interface EditorPanelProps {
  selected: EntityId | undefined;
  select: (id: EntityId | undefined) => void;
}

/** What is at the right of the canvas: the form that is open, else the selected object. */
export function EditorPanel({ selected, select }: EditorPanelProps) {
  const tool = useTool();
  const { putDown } = useTools();
  const { editing, suspended } = useEditMode();
  const awaitOutcome = useOutcome(select);
  const [typedIn, setTypedIn] = useState<number>();
  const untouched = tool.type === 'form' && tool.opening !== typedIn;
  const [shown, setShown] = useState(selected);
  if (shown !== selected) {
    setShown(selected);
    // Turning to something else closes a form in which nothing was typed, and no other.
    if (untouched) putDown();
  }
  useEffect(() => {
    // Locking puts the tool down; a lost connection only makes it wait.
    if (!editing && !suspended) putDown();
  }, [editing, suspended, putDown]);

  if (tool.type === 'form') {
    return (
      <FormPanel
        key={tool.opening}
        definition={formOf(tool.form)}
        prefill={tool.prefill}
        onClose={putDown}
        onTyped={() => setTypedIn(tool.opening)}
        onApplied={(outcome) => {
          putDown();
          awaitOutcome(outcome);
        }}
      />
    );
  }
  return (
    <>
      {selected === undefined ? null : (
        <ObjectPanel
          entityId={selected}
          onClose={() => select(undefined)}
          actions={<ActionBar id={selected} />}
        />
      )}
      {tool.type === 'delete' ? (
        <DeleteDialog
          target={tool.target}
          onClose={putDown}
          onDeleted={() => {
            putDown();
            select(undefined);
          }}
        />
      ) : null}
    </>
  );
}

/** Selects what a form has made as soon as the graph shows it: not before. */
function useOutcome(select: (id: EntityId) => void) {
  const { live } = useLiveCluster();
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);
  return (outcome: Outcome | undefined) => {
    stop.current?.();
    if (!outcome) return;
    const look = () => {
      const id = find(live.graph, outcome);
      if (id === undefined) return;
      stop.current?.();
      select(id);
    };
    stop.current = live.subscribe(look);
    look();
  };
}

function find(graph: GraphView, { kind, name }: Outcome): EntityId | undefined {
  return graph.byKind(kind).find((entity) => 'name' in entity && entity.name === name)?.id;
}
