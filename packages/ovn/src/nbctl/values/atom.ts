/** One element of a set, or one key or value of a map. UUIDs are strings, as rows hold them. */
export type Atom = string | number | bigint | boolean;

/** The order in which OVSDB keeps elements of one type: strings by their UTF-8 bytes. */
export function compareAtoms(one: Atom, other: Atom): number {
  if (typeof one === 'string' && typeof other === 'string') return compareStrings(one, other);
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** UTF-16 code units sort like code points, except that surrogates belong at the end. */
function compareStrings(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) {
    const difference = rank(one.charCodeAt(at)) - rank(other.charCodeAt(at));
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

function rank(unit: number): number {
  return unit >= 0xd8_00 && unit <= 0xdf_ff ? unit + 0x1_00_00 : unit;
}

/** An integer as rows hold it: `number` whenever that is exact. */
export function integerAtom(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
