'use client';
import { useState } from 'react';

/**
 * A number that rises whenever `signature` changes after the first render: as a React key it
 * restarts the flash that shows that data is new. 0 until then.
 */
export function useFlash(signature: string): number {
  const [seen, setSeen] = useState({ signature, times: 0 });
  if (seen.signature === signature) return seen.times;
  const next = { signature, times: seen.times + 1 };
  setSeen(next);
  return next.times;
}
