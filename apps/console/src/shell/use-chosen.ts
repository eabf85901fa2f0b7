import { useState } from 'react';

export interface Chosen {
  /** The item that Enter takes. */
  readonly value: string;
  /** Somebody chose it, with an arrow key or the mouse. */
  readonly isExplicit: boolean;
  readonly onValueChange: (value: string) => void;
}

/** The first thing found is chosen until another is, so that Enter opens it; cmdk sees to that only while it filters itself. */
export function useChosen(query: string, first: string): Chosen {
  const [choice, setChoice] = useState({ query, value: first });
  const isExplicit = choice.query === query && choice.value !== first;
  return {
    value: isExplicit ? choice.value : first,
    isExplicit,
    onValueChange: (value: string) => setChoice({ query, value }),
  };
}
