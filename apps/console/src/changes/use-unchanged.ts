'use client';
import { useState } from 'react';

/** The value, as the very same object for as long as it is equal (as JSON) to the last one. */
export function useUnchanged<T>(value: T): T {
  const [kept, setKept] = useState(value);
  if (JSON.stringify(kept) === JSON.stringify(value)) return kept;
  setKept(value);
  return value;
}
