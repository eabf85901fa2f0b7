'use client';
import { useState } from 'react';
import { useLines } from './line-memory.ts';

interface Recalled {
  /** Index of the line among those remembered. */
  readonly at: number;
  readonly text: string;
  /** What stood there before one began to look back. */
  readonly typed: string;
}

export interface Recall {
  /** Whether the text is an earlier line, unchanged. */
  readonly isBrowsing: boolean;
  /** The line before, or after; undefined where there is none. */
  readonly step: (direction: 'older' | 'newer') => string | undefined;
}

/** Earlier command lines, one after the other, as a shell's arrow keys bring them back. */
export function useRecall(text: string): Recall {
  const lines = useLines();
  const [recalled, setRecalled] = useState<Recalled>();
  const isBrowsing = recalled !== undefined && recalled.text === text;
  const step = (direction: 'older' | 'newer') => {
    const from = isBrowsing ? recalled.at : lines.length;
    const typed = isBrowsing ? recalled.typed : text;
    const at = direction === 'older' ? from - 1 : from + 1;
    const next = at === lines.length ? typed : lines[at];
    if (next === undefined || (!isBrowsing && direction === 'newer')) return undefined;
    setRecalled({ at, text: next, typed });
    return next;
  };
  return { isBrowsing, step };
}
