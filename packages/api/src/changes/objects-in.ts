import type { RowDifference } from '@ovn-console/ovn/inverse';

/** What the journal is asked for later: the uuids and names of the rows. */
export function objectsIn(differences: readonly RowDifference[]): string[] {
  return differences.flatMap(({ uuid, name }) => (name === undefined ? [uuid] : [uuid, name]));
}
