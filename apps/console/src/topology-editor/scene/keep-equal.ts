import type { Scene } from './scene.ts';

/**
 * `next`, with every part that equals its counterpart in `before` replaced by that very object,
 * so that only what changed is rendered again.
 */
export function keepEqual(before: Scene | undefined, next: Scene): Scene {
  if (!before) return next;
  const cards = keepItems(before.cards, next.cards);
  const edges = keepItems(before.edges, next.edges);
  const lit = next.lit && before.lit && sameSet(before.lit, next.lit) ? before.lit : next.lit;
  const same = cards === before.cards && edges === before.edges && lit === before.lit;
  return same ? before : { cards, edges, lit };
}

function keepItems<T extends { readonly id: string }>(
  before: readonly T[],
  next: readonly T[],
): readonly T[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = next.map((item) => {
    const was = old.get(item.id);
    return was && sameShape(was, item) ? was : item;
  });
  const same = kept.length === before.length && kept.every((item, index) => item === before[index]);
  return same ? before : kept;
}

/** Cards and edges are small plain data, with keys in a fixed order. */
function sameShape(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}
