/** What an abbreviation stands for. */
export type Resolution =
  | { readonly kind: 'found'; readonly name: string }
  | { readonly kind: 'ambiguous'; readonly names: readonly string[] }
  | { readonly kind: 'unknown' };

/**
 * Finds the table or column that is meant as ovn-nbctl does: its name, whatever the case and with
 * `-` for `_`, or the beginning of just one name.
 */
export function resolveName(names: readonly string[], text: string): Resolution {
  const folded = fold(text);
  const whole = names.find((name) => name === text) ?? names.find((name) => fold(name) === folded);
  if (whole !== undefined) return { kind: 'found', name: whole };
  const matches = text === '' ? [] : names.filter((name) => fold(name).startsWith(folded));
  const [name, ...others] = matches;
  if (name === undefined) return { kind: 'unknown' };
  if (others.length === 0) return { kind: 'found', name };
  return { kind: 'ambiguous', names: matches.toSorted(byBytes) };
}

function fold(name: string): string {
  return name.replaceAll('-', '_').replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function byBytes(one: string, other: string): number {
  return one < other ? -1 : 1;
}
