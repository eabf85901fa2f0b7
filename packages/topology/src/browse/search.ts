import type { EntityKind, EntityOf } from '../graph.ts';
import { compareText } from '../name-order.ts';
import type { ReadableGraph } from './readable-graph.ts';
import { type SearchableEntity, type SearchField, searchKeys } from './search-keys.ts';

/** An object that matches, with the field and the value by which it does. */
export interface SearchHit {
  readonly entity: SearchableEntity;
  readonly field: SearchField;
  readonly value: string;
}

/** Kinds in the order in which equally good matches are listed. */
const kinds = [
  'switch',
  'router',
  'network',
  'chassis',
  'routerPort',
  'switchPort',
  'binding',
] as const satisfies EntityKind[];

/**
 * Objects of which a name, hostname, IP, network, MAC or uuid contains the query, without
 * regard to case: exact matches first, then those that begin with it, then the rest; among
 * equals by kind and name. A binding is listed only when its port is not (`cr-` ports, ports
 * without a northbound row).
 */
export function searchGraph(
  graph: ReadableGraph,
  query: string,
  limit: number,
): readonly SearchHit[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return [];
  const hits: Record<Rank, SearchHit[]> = { exact: [], prefix: [], substring: [] };
  for (const entity of kinds.flatMap((kind) => [...graph.byKind(kind)])) {
    if (entity.kind === 'binding' && isListedAsPort(graph, entity)) continue;
    const match = bestMatch(entity, wanted);
    if (match !== undefined) hits[match.rank].push(match.hit);
  }
  return firstOf([hits.exact, hits.prefix, hits.substring], limit);
}

type Rank = 'exact' | 'prefix' | 'substring';

interface Match {
  readonly rank: Rank;
  readonly hit: SearchHit;
}

/** Sorts no more than it needs: a short query matches most of the network. */
function firstOf(ranks: readonly SearchHit[][], limit: number): readonly SearchHit[] {
  const first: SearchHit[] = [];
  for (const hits of ranks) {
    if (first.length >= limit) break;
    first.push(...hits.toSorted(byKindThenValue).slice(0, limit - first.length));
  }
  return first;
}

function byKindThenValue(one: SearchHit, other: SearchHit): number {
  return (
    kinds.indexOf(one.entity.kind) - kinds.indexOf(other.entity.kind) ||
    compareText(one.value, other.value) ||
    compareText(one.entity.id, other.entity.id)
  );
}

function isListedAsPort(graph: ReadableGraph, binding: EntityOf<'binding'>): boolean {
  return binding.type !== 'chassisredirect' && graph.get(binding.portId ?? '') !== undefined;
}

function bestMatch(entity: SearchableEntity, wanted: string): Match | undefined {
  let best: Match | undefined;
  for (const { field, value, folded } of searchKeys(entity)) {
    const rank = rankOf(folded, wanted);
    if (rank === 'exact') return { rank, hit: { entity, field, value } };
    if (rank === 'prefix' && best?.rank !== 'prefix')
      best = { rank, hit: { entity, field, value } };
    if (rank === 'substring' && best === undefined) best = { rank, hit: { entity, field, value } };
  }
  return best;
}

function rankOf(folded: string, wanted: string): Rank | undefined {
  const at = folded.indexOf(wanted);
  if (at < 0) return undefined;
  if (at > 0) return 'substring';
  return folded.length === wanted.length ? 'exact' : 'prefix';
}
