import { compareAtoms } from '../../nbctl/values/atom.ts';

/** What another system calls the object, unless that is nothing. */
export function alias(externalIds: ReadonlyMap<string, string>, key: string): string {
  const name = externalIds.get(key) ?? '';
  return name === '' ? '' : ` (aka ${name})`;
}

/** A set of strings, each between quotes. */
export function quotedList(texts: readonly string[]): string {
  return `[${texts.toSorted(compareAtoms).map(quoted).join(', ')}]`;
}

export function quoted(text: string): string {
  return `"${text}"`;
}
