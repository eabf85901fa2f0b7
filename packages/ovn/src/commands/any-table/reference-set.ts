import type { Column, Uuid } from '@ovn-console/ovsdb/schema';
import type { Datum } from '../../nbctl/values/datum.ts';

/** Whether a column is a set of references of any size, which may be huge: better not read. */
export function isReferenceSet({ shape, key, min, max }: Column): boolean {
  return shape === 'set' && key.kind === 'uuid' && min === 0 && max === 'unlimited';
}

export function referencesIn(datum: Datum): Set<Uuid> {
  return new Set([...datum.keys()].filter((atom) => typeof atom === 'string'));
}
