/** Code-point order of strings: the same everywhere, and quick enough for 100,000 names. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Order by name, then id, so that objects that share a name keep their places. */
export function byName(one: Named, other: Named): number {
  return compareText(displayName(one), displayName(other)) || compareText(one.id, other.id);
}

/** What a person calls the object: the friendly name, when a CMS gave one. */
export function displayName(entity: Named): string {
  return entity.friendlyName ?? entity.name ?? entity.id;
}

interface Named {
  readonly id: string;
  readonly name?: string;
  readonly friendlyName?: string;
}
