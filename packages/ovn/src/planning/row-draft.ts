import type { Row, Uuid } from '@ovn-console/ovsdb/schema';
import { isUuid } from './uuid.ts';

/** What a set of references gains and loses, known without knowing the whole set. */
export interface Difference {
  readonly added: ReadonlySet<Uuid>;
  readonly removed: ReadonlySet<Uuid>;
  /** Later commands of the batch see it: ovn-nbctl has written the whole set. */
  readonly isSettled?: true;
}

/** What became of one row: as it was before the batch (if it was), and as it will be. */
export interface RowDraft<R extends Row> {
  readonly before: R | undefined;
  readonly after: R | undefined;
  /** Columns that were given a value; the others may not even have been read. */
  readonly written: ReadonlySet<string>;
  /** Those of them that are written as a whole; other differences are written as differences. */
  readonly replaced: ReadonlySet<string>;
  /** Those of them of which only a difference may be known. */
  readonly differences: ReadonlyMap<string, Difference>;
  /** The row as it was before a difference was first made to a set, by the set's column. */
  readonly settled: ReadonlyMap<string, R>;
}

/** A set of references with a difference applied; as lazily as the row itself knows the set. */
export function differenceDescriptor(
  row: Row,
  column: string,
  { added, removed }: Difference,
): PropertyDescriptor {
  const apply = (): Uuid[] => {
    const old: readonly Uuid[] = Array.isArray(row[column]) ? row[column] : [];
    const kept = old.filter((uuid) => !removed.has(uuid) && !added.has(uuid));
    return [...kept, ...added];
  };
  // What a row does not hold itself is read when it is looked at.
  const own = Object.getOwnPropertyDescriptor(row, column);
  const isLazy = own === undefined || own.get !== undefined;
  const common = { enumerable: true, configurable: true };
  return isLazy ? { get: apply, ...common } : { value: apply(), writable: true, ...common };
}

/** The difference that two in a row make. What is new has nothing to be taken out of. */
export function join(first: Difference | undefined, second: Difference): Difference {
  if (!first) return second;
  const isOld = (uuid: Uuid): boolean => isUuid(uuid) || !first.added.has(uuid);
  return {
    added: new Set(
      [...first.added].filter((uuid) => !second.removed.has(uuid)).concat(...second.added),
    ),
    removed: new Set([
      ...[...first.removed].filter((uuid) => !second.added.has(uuid)),
      ...[...second.removed].filter(isOld),
    ]),
  };
}
