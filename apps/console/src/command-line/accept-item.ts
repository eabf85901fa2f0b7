import type { Completion, CompletionItem } from '@ovn-console/ovn/completion';

/** A text, and where the cursor is in it. */
export interface EditedText {
  readonly text: string;
  readonly cursor: number;
}

/** The text with an item in the place of the word that it completes, ready for the next word. */
export function acceptItem(
  text: string,
  { word }: Pick<Completion, 'word'>,
  { insert }: Pick<CompletionItem, 'insert'>,
): EditedText {
  const before = text.slice(0, word.start);
  const after = text.slice(word.end);
  const isApart = insert.endsWith(' ') && after.startsWith(' ');
  const inserted = isApart ? insert.trimEnd() : insert;
  const cursor = before.length + inserted.length + (isApart ? 1 : 0);
  return { text: `${before}${inserted}${after}`, cursor };
}
