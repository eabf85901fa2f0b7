/** A command line as ovn-nbctl notes it in the database's log. */
export function commandLineText(argv: readonly string[]): string {
  return argv.map(quoted).join(' ');
}

function quoted(word: string): string {
  if (!/[ \t\r\n\v\\'"]/.test(word)) return word;
  return `"${word.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}
