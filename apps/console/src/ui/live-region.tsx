'use client';
import { create } from 'zustand';

const useAnnouncement = create<{ text: string }>(() => ({ text: '' }));

/** Has a screen reader say `text` when it next pauses. */
export function announce(text: string): void {
  useAnnouncement.setState({ text });
}

/** The page's one polite live region; mounted by the app's root. */
export function LiveRegion() {
  const text = useAnnouncement((state) => state.text);
  return <output className="sr-only">{text}</output>;
}
