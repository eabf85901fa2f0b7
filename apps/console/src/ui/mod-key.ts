'use client';
import { useSyncExternalStore } from 'react';

const never = () => () => undefined;
const onApple = () => /mac|iphone|ipad/i.test(navigator.userAgent);

/** What `mod+` is printed as on the keyboard at hand: "⌘" or "Ctrl ". */
export function useModKey(): string {
  return useSyncExternalStore(never, onApple, () => false) ? '⌘' : 'Ctrl ';
}
