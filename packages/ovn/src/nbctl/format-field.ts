const encoder = new TextEncoder();

/** A field as printf(3) has it: `%WIDTHs`, `%-WIDTHs`, `%-WIDTH.PRECISIONs`. */
interface Field {
  readonly width: number;
  /** How many bytes are shown at most. */
  readonly precision?: number;
  readonly isRight?: boolean;
}

/**
 * A text padded, and cut, to a field. Counts bytes of UTF-8, as printf(3) does; of a character that
 * does not fit as a whole nothing is shown.
 */
export function formatField(text: string, { width, precision, isRight }: Field): string {
  const shown = precision === undefined ? text : cut(text, precision);
  const padding = ' '.repeat(Math.max(0, width - byteLength(shown)));
  return isRight === true ? padding + shown : shown + padding;
}

function cut(text: string, most: number): string {
  let left = most;
  let shown = '';
  for (const character of text) {
    left -= byteLength(character);
    if (left < 0) break;
    shown += character;
  }
  return shown;
}

function byteLength(text: string): number {
  return encoder.encode(text).length;
}
