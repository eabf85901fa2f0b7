/**
 * Applies a set difference (ovsdb-server(7) §4.1.14): elements that are present go, those
 * that are absent come. Keeps the server's order, which is ascending.
 */
export function applySetDifference(
  old: readonly unknown[],
  difference: readonly unknown[],
): readonly unknown[] {
  const changed = new Set(difference);
  const result = old.filter((element) => !changed.delete(element));
  if (changed.size > 0) {
    result.push(...changed);
    result.sort(compareAtoms);
  }
  return Object.freeze(result);
}

/**
 * Applies a map difference: a pair that is present as such goes, a key with another value
 * takes that value, an absent key comes.
 */
export function applyMapDifference(
  old: ReadonlyMap<unknown, unknown>,
  difference: ReadonlyMap<unknown, unknown>,
): ReadonlyMap<unknown, unknown> {
  const result = new Map(old);
  for (const [key, value] of difference) {
    if (result.has(key) && result.get(key) === value) result.delete(key);
    else result.set(key, value);
  }
  return result;
}

/** Whether two decoded values of one column are the same. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return sameElements(a, b);
  if (a instanceof Map && b instanceof Map) return sameEntries(a, b);
  return false;
}

function sameElements(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((element, index) => Object.is(element, b[index]));
}

function sameEntries(a: ReadonlyMap<unknown, unknown>, b: ReadonlyMap<unknown, unknown>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) {
    if (!b.has(key) || !Object.is(b.get(key), value)) return false;
  }
  return true;
}

/** Elements of one column have one type, so they compare; integers may be of either kind. */
function compareAtoms(a: unknown, b: unknown): number {
  if (isOrdered(a) && isOrdered(b) && a !== b) return a < b ? -1 : 1;
  return 0;
}

function isOrdered(atom: unknown): atom is string | number | bigint | boolean {
  return typeof atom !== 'object' && atom !== undefined;
}
