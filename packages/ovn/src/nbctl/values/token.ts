import { ValueTextError } from './value-text-error.ts';

const delimiters = ':=, []{}!<>';

/** Whether a character ends a bare word; so does the end of the text (the empty string). */
export function isDelimiter(character: string): boolean {
  return delimiters.includes(character);
}

export interface Token {
  readonly text: string;
  /** Where the rest of the argument begins. */
  readonly end: number;
}

/**
 * Reads one word: up to a delimiter that is neither between double quotes, which stay part of the
 * word, nor behind a backslash, which does not (but stays between quotes).
 * @throws ValueTextError when quotes are not closed, or nothing follows a backslash.
 */
export function readToken(argument: string, start: number): Token {
  let text = '';
  let quoted = false;
  let at = start;
  for (; at < argument.length; at += 1) {
    const character = argument.charAt(at);
    if (character === '\\') {
      at += 1;
      if (at >= argument.length) {
        throw new ValueTextError(`${argument.slice(start)}: backslash at end of argument`);
      }
      text += (quoted ? '\\' : '') + argument.charAt(at);
    } else {
      if (!quoted && isDelimiter(character)) break;
      if (character === '"') quoted = !quoted;
      text += character;
    }
  }
  if (!quoted) return { text, end: at };
  throw new ValueTextError(`${argument.slice(start)}: quoted string extends past end of argument`);
}

/** The first position from `start` on that is not white space, as isspace(3) has it. */
export function skipSpaces(text: string, start: number): number {
  let at = start;
  while (at < text.length && ' \t\n\v\f\r'.includes(text.charAt(at))) at += 1;
  return at;
}
