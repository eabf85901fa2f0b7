/** Values of a field that takes one per line. */
export function linesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Values of a field that takes several on one line, with blanks or commas between them. */
export function wordsOf(text: string | undefined): string[] {
  return (text ?? '').split(/[\s,]+/u).filter((word) => word !== '');
}

/** A field's text without the blanks around it. */
export function trimmed(text: string | undefined): string {
  return text?.trim() ?? '';
}
