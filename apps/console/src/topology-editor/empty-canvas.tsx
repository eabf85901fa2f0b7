'use client';
import { Network } from 'lucide-react';
import { useClusterStatus } from '../trpc/cluster-status.ts';
import { useEntities, useGraphLoaded } from '../trpc/graph-hooks.ts';
import { Button } from '../ui/button.tsx';
import { setEditing, useEditMode } from '../ui/edit-mode.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { LoadingProgress } from '../ui/progress.tsx';

/** What stands in the middle of the canvas while there is nothing to draw, and what to do next. */
export function EmptyCanvas({ onAdd }: { onAdd: () => void }) {
  const loaded = useGraphLoaded();
  const nothing = useEntities('switch').length + useEntities('router').length === 0;
  if (loaded && !nothing) return null;
  return (
    <div className="pointer-events-none absolute inset-x-0 top-1/2 z-10 -translate-y-1/2 *:pointer-events-auto">
      {loaded ? <NothingYet onAdd={onAdd} /> : <Loading />}
    </div>
  );
}

function NothingYet({ onAdd }: { onAdd: () => void }) {
  const { editing, availability } = useEditMode();
  return (
    <EmptyState
      className="rounded-xl bg-canvas py-4"
      icon={Network}
      title="No logical network yet"
      action={
        editing ? (
          <Button variant="primary" onClick={onAdd}>
            Add switch
          </Button>
        ) : availability.allowed ? (
          <Button onClick={() => setEditing(true)}>
            Unlock editing <Kbd>E</Kbd>
          </Button>
        ) : undefined
      }
    >
      {editing
        ? 'Start with a switch: guests attach to it, routers link to it.'
        : 'The Northbound database has no switch and no router. Chassis that have registered are below.'}
    </EmptyState>
  );
}

function Loading() {
  const { status } = useClusterStatus();
  const rows = (status?.northbound.rowsReceived ?? 0) + (status?.southbound.rowsReceived ?? 0);
  return (
    <LoadingProgress title="Reading the network">
      {rows > 0 ? `${rows.toLocaleString('en')} rows received` : 'Waiting for the databases'}
    </LoadingProgress>
  );
}
