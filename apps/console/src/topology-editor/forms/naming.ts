import { byName } from '../scene/names.ts';

/**
 * The next name in the pattern of those that are there: after `vm1` and `vm2` comes `vm3`, among
 * `ls-int` and `ls-ext` comes `ls-1`. `otherwise` begins the name where there is no pattern.
 */
export function proposeName(
  existing: readonly string[],
  otherwise: string,
  taken: ReadonlySet<string> = new Set(existing),
): string {
  const chosen = existing.filter((name) => !isUuid(name));
  const stem = numberedStem(chosen) ?? sharedStem(chosen) ?? otherwise;
  const used = numbersAfter(stem, chosen);
  let next = Math.max(0, ...used) + 1;
  while (taken.has(`${stem}${next}`)) next += 1;
  return `${stem}${next}`;
}

/** Names that a machine gave are no pattern. */
function isUuid(name: string): boolean {
  return /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/iu.test(name);
}

/** What stands before the number in most names that end in one. */
function numberedStem(names: readonly string[]): string | undefined {
  const stems = names.flatMap((name) => /^(.*?[^\d])\d{1,6}$/u.exec(name)?.[1] ?? []);
  return commonest(stems)?.stem;
}

/** What two or more names begin with, up to a hyphen, underscore or dot. */
function sharedStem(names: readonly string[]): string | undefined {
  const stem = commonest(names.flatMap((name) => /^[^-_.]+[-_.]/u.exec(name)?.[0] ?? []));
  return stem && stem.times >= 2 ? stem.stem : undefined;
}

function commonest(stems: readonly string[]) {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const [best] = [...counts].toSorted(([a, m], [b, n]) => n - m || byName(a, b));
  return best && { stem: best[0], times: best[1] };
}

function numbersAfter(stem: string, names: readonly string[]): readonly number[] {
  return names
    .filter((name) => name.startsWith(stem) && /^\d{1,6}$/u.test(name.slice(stem.length)))
    .map((name) => Number(name.slice(stem.length)));
}
