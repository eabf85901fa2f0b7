/** Safe for a browser: the graph's entities and the `Graph` that holds them. */
export * from './graph.ts';
export { entityId, globalId, parseEntityId, peerLinkId } from './entity-id.ts';
export { displayName } from './name-order.ts';
export { Graph } from './browse/graph.ts';
export type { OutlineCard, OutlineItem, OutlineLane, OutlineLaneName } from './browse/outline.ts';
export type { ReadableGraph } from './browse/readable-graph.ts';
export { linkEnds, type PortEntity } from './browse/relations.ts';
export type { SearchHit } from './browse/search.ts';
export type { SearchableEntity, SearchField } from './browse/search-keys.ts';
export { graphDiff, type GraphDiff } from './graph-diff.ts';
