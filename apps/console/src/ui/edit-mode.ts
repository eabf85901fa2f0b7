'use client';
import { create } from 'zustand';

/** Whether editing may be unlocked now, and if not, why. Kept current by the shell. */
export type EditAvailability =
  { readonly allowed: true } | { readonly allowed: false; readonly reason: string };

interface EditModeState {
  /** What the person asked for; it survives a passing loss of the connection. */
  readonly wanted: boolean;
  readonly availability: EditAvailability;
}

const useStore = create<EditModeState>(() => ({
  wanted: false,
  availability: { allowed: false, reason: 'Connecting' },
}));

/** Told by the shell whenever the role or the connection changes. */
export function setEditAvailability(availability: EditAvailability): void {
  useStore.setState({ availability });
}

/** Locks or unlocks; unlocking is ignored while editing is not allowed. */
export function setEditing(editing: boolean): void {
  useStore.setState((state) => ({ wanted: editing && state.availability.allowed }));
}

export function toggleEditing(): void {
  setEditing(!useStore.getState().wanted);
}

export interface EditMode {
  /** True only while unlocked and allowed: nothing may be changed otherwise. */
  readonly editing: boolean;
  /** Unlocked, but waiting (the connection is away); the draft stays. */
  readonly suspended: boolean;
  readonly availability: EditAvailability;
}

/** The lock of the whole app: locked to begin with, so that looking can change nothing. */
export function useEditMode(): EditMode {
  const { wanted, availability } = useStore();
  return {
    editing: wanted && availability.allowed,
    suspended: wanted && !availability.allowed,
    availability,
  };
}
