import type { EntityId, State } from '@ovn-console/topology';

/** An end of an edge: a card, and the row of it on which the edge ends where that row shows. */
export interface EdgeEnd {
  readonly card: EntityId;
  readonly row?: EntityId;
}

/** What the edge says: how the logical network is wired, or where it runs. */
export type EdgeKind =
  'link' | 'localnet' | 'binding' | 'gateway-active' | 'gateway-standby' | 'mapping' | 'tunnel';

/** One line of the canvas. `from` is the end nearer the top. */
export interface SceneEdge {
  readonly id: string;
  readonly kind: EdgeKind;
  readonly from: EdgeEnd;
  readonly to: EdgeEnd;
  /** Short text shown on hover: networks, a bridge, how many ports. */
  readonly label?: string;
  /** The sentence that a screen reader hears. */
  readonly description: string;
  /** What a click selects. */
  readonly selects: EntityId;
  readonly state: State;
}
