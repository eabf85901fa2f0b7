'use client';
import { Lock, LockOpen } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { toggleEditing, useEditMode } from '../ui/edit-mode.ts';
import { Kbd } from '../ui/kbd.tsx';
import { Tooltip } from '../ui/tooltip.tsx';

/** Locked or Editing: until it is unlocked, looking can change nothing. */
export function EditLock() {
  const { editing, suspended, availability } = useEditMode();
  const Icon = editing ? LockOpen : Lock;
  const hint = availability.allowed ? (
    <span className="flex items-center gap-1.5">
      {editing ? 'Lock editing' : 'Unlock editing'} <Kbd>E</Kbd>
    </span>
  ) : (
    availability.reason
  );
  return (
    <Tooltip content={hint}>
      <Button
        variant="ghost"
        aria-pressed={editing}
        aria-disabled={!availability.allowed}
        onClick={toggleEditing}
        className="aria-disabled:cursor-not-allowed aria-disabled:opacity-60"
      >
        <Icon />
        {editing ? 'Editing' : suspended ? 'Editing paused' : 'Locked'}
      </Button>
    </Tooltip>
  );
}
