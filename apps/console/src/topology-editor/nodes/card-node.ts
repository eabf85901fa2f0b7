import type { EntityId } from '@ovn-console/topology';
import type { Node } from '@xyflow/react';
import type { Card } from '../scene/cards.ts';

/** A card as React Flow holds it. The entity is not in it: its component reads that live. */
export type CardNode = Node<CardData, 'card'>;

export interface CardData extends Record<string, unknown> {
  readonly card: Card;
  /** The selection, where it is this card or one of its rows. */
  readonly selected: EntityId | undefined;
  /** Rows that stand out; undefined: all of them alike. */
  readonly litRows: ReadonlySet<EntityId> | undefined;
}
