import type { WireAtom, WireValue } from '@ovn-console/ovsdb/operations';

/**
 * One text for each OVSDB value: the same for two sets or maps with the same elements in another
 * order, and for one element with and without `["set", …]` around it (RFC 7047 §5.1).
 */
export function wireKey(value: WireValue): string {
  if (!Array.isArray(value)) return atomKey(value);
  if (isSet(value)) return value[1].map(atomKey).toSorted().join(' ');
  if (isMap(value))
    return value[1]
      .map((pair) => pair.map(atomKey).join('='))
      .toSorted()
      .join(' ');
  return atomKey(value);
}

function isSet(value: readonly unknown[]): value is readonly ['set', readonly WireAtom[]] {
  return value[0] === 'set';
}

function isMap(
  value: readonly unknown[],
): value is readonly ['map', readonly (readonly WireAtom[])[]] {
  return value[0] === 'map';
}

function atomKey(atom: unknown): string {
  return typeof atom === 'bigint' ? String(atom) : JSON.stringify(atom);
}
