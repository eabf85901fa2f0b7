/** Up to so many elements are looked up one by one. */
const fewElements = 8;

/**
 * Applies a set difference (ovsdb-server(7) §4.1.14): elements that are present go, those
 * that are absent come. Keeps the server's order, which is ascending.
 */
export function applySetDifference(
  old: readonly unknown[],
  difference: readonly unknown[],
): readonly unknown[] {
  if (difference.length <= fewElements) return withToggled(old, difference);
  const changed = new Set(difference);
  const result = old.filter((element) => !changed.delete(element));
  if (changed.size > 0) {
    result.push(...changed);
    result.sort(compareAtoms);
  }
  return Object.freeze(result);
}

/** A port that comes to a switch of thousands costs one copy, no sorting. */
function withToggled(old: readonly unknown[], elements: readonly unknown[]): readonly unknown[] {
  const result = [...old];
  for (const element of elements) {
    const at = result.indexOf(element);
    if (at >= 0) result.splice(at, 1);
    else result.splice(placeOf(element, result), 0, element);
  }
  return Object.freeze(result);
}

/** Where an element that is not there belongs. */
function placeOf(element: unknown, sorted: readonly unknown[]): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (compareAtoms(sorted[middle], element) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
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
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  if (isOrdered(a) && isOrdered(b) && a !== b) return a < b ? -1 : 1;
  return 0;
}

/** By code points, as the server's comparison of UTF-8 bytes does; JavaScript's is by UTF-16. */
function compareStrings(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const difference = a.charCodeAt(index) - b.charCodeAt(index);
    if (difference === 0) continue;
    const [isHighA, isHighB] = [isSurrogate(a, index), isSurrogate(b, index)];
    return isHighA === isHighB ? difference : Number(isHighA) - Number(isHighB);
  }
  return a.length - b.length;
}

/** Of two different UTF-16 units, the half of a pair stands for the greater character. */
function isSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit <= 0xdfff;
}

function isOrdered(atom: unknown): atom is number | bigint | boolean {
  return typeof atom === 'number' || typeof atom === 'bigint' || typeof atom === 'boolean';
}
