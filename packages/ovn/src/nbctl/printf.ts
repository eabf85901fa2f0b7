const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Text in a field of printf(3), whose widths count bytes.
 * @param width at least so many bytes; of a negative one, the text stands at the left
 * @param most no more than so many bytes of the text
 */
export function printField(text: string, width: number, most = Infinity): string {
  const bytes = encoder.encode(text);
  const length = Math.min(bytes.length, most);
  const shown = length < bytes.length ? decoder.decode(bytes.subarray(0, length)) : text;
  const padding = ' '.repeat(Math.max(0, Math.abs(width) - length));
  return width < 0 ? shown + padding : padding + shown;
}
