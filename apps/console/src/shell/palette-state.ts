'use client';
import { create } from 'zustand';

interface OverlayState {
  readonly overlay: 'palette' | 'keys' | undefined;
}

/** Which of the shell's two overlays is open: the command palette or the list of keys. */
export const useOverlay = create<OverlayState>(() => ({ overlay: undefined }));

export function openPalette(): void {
  useOverlay.setState({ overlay: 'palette' });
}

export function openKeys(): void {
  useOverlay.setState({ overlay: 'keys' });
}

export function closeOverlay(): void {
  useOverlay.setState({ overlay: undefined });
}
