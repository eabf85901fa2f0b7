import type { EditedText } from './accept-item.ts';

/** What a key does in the palette's field. */
export type LineKey =
  | 'leave to the list'
  | 'leave to the field'
  | 'accept'
  | 'older'
  | 'newer'
  | 'do'
  | 'go to the button';

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What the field is about when a key is pressed. */
export interface LineSituation {
  readonly edited: EditedText;
  readonly isCommand: boolean;
  /** An earlier line was brought back, and nothing of it changed. */
  readonly isBrowsing: boolean;
  /** Something that can be completed is chosen in the list. */
  readonly isItemChosen: boolean;
  /** It was chosen by the person. */
  readonly isChoiceExplicit: boolean;
  /** The line can be run, or applied. */
  readonly isReady: boolean;
  readonly isReading: boolean;
}

/**
 * Tab completes; ↑ and ↓ go through the list, or through earlier lines where there is none. Enter
 * does what the line is ready for, and completes it otherwise; within a script it begins a line.
 */
export function keyOf(press: KeyPress, situation: LineSituation): LineKey {
  const { isCommand, isItemChosen } = situation;
  switch (press.key) {
    case 'Enter':
      return isCommand ? enter(press, situation) : 'leave to the list';
    case 'Tab':
      return isItemChosen && !press.shiftKey ? 'accept' : 'leave to the list';
    case 'ArrowUp':
      return arrow('older', situation);
    case 'ArrowDown':
      return arrow('newer', situation);
    case 'Home':
    case 'End':
      return 'leave to the field';
    default:
      return 'leave to the list';
  }
}

function enter(
  { shiftKey, ctrlKey, metaKey, altKey }: KeyPress,
  { edited, isItemChosen, isChoiceExplicit, isReady, isReading }: LineSituation,
): LineKey {
  if (ctrlKey || metaKey) return 'do';
  if (shiftKey || altKey) return 'leave to the field';
  if (isItemChosen && isChoiceExplicit) return 'accept';
  if (edited.text.trim().includes('\n')) return 'leave to the field';
  if (isReady) return isReading ? 'do' : 'go to the button';
  return isItemChosen ? 'accept' : 'go to the button';
}

function arrow(direction: 'older' | 'newer', situation: LineSituation): LineKey {
  const { edited, isCommand, isBrowsing, isItemChosen } = situation;
  if (isBrowsing) return direction;
  const { text, cursor } = edited;
  if (text === '') return direction === 'older' ? 'older' : 'leave to the list';
  if (!isCommand || isItemChosen) return 'leave to the list';
  const isAtEdge = !(direction === 'older' ? text.slice(0, cursor) : text.slice(cursor)).includes(
    '\n',
  );
  return isAtEdge ? direction : 'leave to the field';
}
