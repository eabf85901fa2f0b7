/**
 * An argument as a POSIX shell reads it (sh(1), "Quoting"); control characters, which would tear
 * a line apart, as bash and ksh read them between `$'` and `'`.
 */
export function quoteArgument(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  if (/\p{Cc}/u.test(text)) return `$'${text.replaceAll(/[\\'\p{Cc}]/gu, escapeCharacter)}'`;
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function escapeCharacter(character: string): string {
  if (character === '\\' || character === "'") return `\\${character}`;
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}
