import type { Uuid } from '@ovn-console/ovsdb/schema';
import type { ServedContents } from './expectation.ts';
import { referencesIn } from './references.ts';
import { columnsIn, type RowChange } from './row-change.ts';

/** All that is to be done, and on what. */
export interface Undertaking {
  readonly contents: ServedContents;
  readonly changes: ReadonlyMap<Uuid, RowChange>;
  /** Who refers to a row before, and will not any more; see `referenceKey`. */
  readonly referrers: ReadonlyMap<string, readonly Uuid[]>;
}

export function undertakingOf(
  changes: readonly RowChange[],
  contents: ServedContents,
): Undertaking {
  const referrers = new Map<string, Uuid[]>();
  for (const change of changes) {
    for (const [name, column] of columnsIn(change)) {
      for (const uuid of referencesIn(column, change.old[name])) {
        const key = referenceKey(change.table.name, name, uuid);
        referrers.set(key, [...(referrers.get(key) ?? []), change.difference.uuid]);
      }
    }
  }
  const byUuid = new Map(changes.map((change) => [change.difference.uuid, change]));
  return { contents, changes: byUuid, referrers };
}

/** A reference to a row from a column of a table. */
export function referenceKey(table: string, column: string, uuid: Uuid): string {
  return `${table} ${column} ${uuid}`;
}
