import type { Entity, EntityId } from '@ovn-console/topology';

/**
 * What `topology.watch` sends: all entities once, then what is new or different and what is
 * gone. Revisions rise by at least one per event; a viewer too slow for deltas, or back after
 * too long a break, gets a snapshot instead.
 */
export type TopologyEvent =
  | { readonly type: 'snapshot'; readonly revision: number; readonly entities: readonly Entity[] }
  | {
      readonly type: 'delta';
      readonly revision: number;
      readonly upsert: readonly Entity[];
      readonly remove: readonly EntityId[];
    };
