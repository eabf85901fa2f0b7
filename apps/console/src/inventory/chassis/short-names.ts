/**
 * Column heads short enough for a matrix: what all names begin with is left out when there are
 * more than six ("kvm01" … "kvm08" → "01" … "08").
 */
export function shortNames(names: readonly string[]): readonly string[] {
  if (names.length <= 6) return names;
  const common = commonStart(names);
  return names.some(({ length }) => length <= common)
    ? names
    : names.map((name) => name.slice(common));
}

/** How many characters all begin with, not counting digits at the end: a number stays whole. */
function commonStart([first = '', ...others]: readonly string[]): number {
  let length = 0;
  while (length < first.length && others.every((name) => name[length] === first[length]))
    length += 1;
  while (length > 0 && /\d/.test(first[length - 1] ?? '')) length -= 1;
  return length;
}
