'use client';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

/** As far back as a person looks. */
const LINES_KEPT = 100;

interface LineMemory {
  /** What was run or applied, oldest first. */
  readonly lines: readonly string[];
  /** What was typed and neither run nor cleared, by cluster. */
  readonly drafts: Readonly<Record<string, string>>;
}

/** Command lines of this tab: they outlast the palette, an error and a reload. */
const useMemory = create<LineMemory>()(
  persist((): LineMemory => ({ lines: [], drafts: {} }), {
    name: 'ovn-console-command-lines',
    storage: createJSONStorage(() => sessionStorage),
  }),
);

export function useLines(): readonly string[] {
  return useMemory(({ lines }) => lines);
}

export function draftOf(clusterId: string): string {
  return useMemory.getState().drafts[clusterId] ?? '';
}

export function keepDraft(clusterId: string, text: string): void {
  useMemory.setState(({ drafts }) => ({ drafts: { ...drafts, [clusterId]: text } }));
}

/** Puts a line at the end, once. */
export function rememberLine(text: string): void {
  const line = text.trim();
  useMemory.setState(({ lines }) => ({
    lines: [...lines.filter((other) => other !== line), line].slice(-LINES_KEPT),
  }));
}
