const escapes =
  /\\u[\dA-Fa-f]{1,4}|\\U[\dA-Fa-f]{1,8}|\\c[\s\S]|(?:\\x[\dA-Fa-f]{1,2}|\\[0-7]{1,3})+|\\[abeEfnrtv\\'"?]/gu;

const letters: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  e: '\u001B',
  E: '\u001B',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** What bash reads between `$'` and `'` (bash(1), "QUOTING"). */
export function readAnsiQuoted(quoted: string): string {
  return quoted.replaceAll(escapes, readEscape);
}

function readEscape(escape: string): string {
  const kind = escape.charAt(1);
  if (kind === 'u' || kind === 'U') return fromCodePoint(Number.parseInt(escape.slice(2), 16));
  if (kind === 'c') return fromCodePoint((escape.toUpperCase().codePointAt(2) ?? 0) & 31);
  if (kind === 'x' || /\d/u.test(kind)) return fromBytes(escape);
  return letters[kind] ?? kind;
}

function fromCodePoint(code: number): string {
  return code > 0x10_ff_ff ? '\uFFFD' : String.fromCodePoint(code);
}

/** Neighbouring bytes make up characters of UTF-8. */
function fromBytes(escapesOfBytes: string): string {
  const bytes = escapesOfBytes
    .split('\\')
    .slice(1)
    .map((byte) =>
      byte.startsWith('x') ? Number.parseInt(byte.slice(1), 16) : Number.parseInt(byte, 8),
    );
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
