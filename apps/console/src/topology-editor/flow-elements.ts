import type { EntityId } from '@ovn-console/topology';
import { Position } from '@xyflow/react';
import type { LineEdge } from './edges/line-edge.tsx';
import type { EdgePath } from './edges/edge-path.ts';
import type { Arrangement } from './layout/arrange.ts';
import type { CardNode } from './nodes/card-node.ts';
import { cardIdOf, type Card, type View } from './scene/cards.ts';
import type { GraphView } from './scene/graph-view.ts';
import type { Scene } from './scene/scene.ts';

/** With more edges than this, labels wait for the pointer. */
const FEW_EDGES = 24;

/**
 * Makes React Flow's nodes and edges of a scene. Elements equal to the previous call's are the
 * same objects, so that React renders only what changed.
 */
export class FlowElements {
  #nodes = new Map<string, CardNode>();
  #edges = new Map<string, LineEdge>();

  nodes(scene: Scene, positions: Arrangement['positions'], selection: Selection): CardNode[] {
    const next = scene.cards.flatMap((card) => {
      const position = positions.get(card.id);
      return position ? [this.#node(card, position, emphasisOf(card, scene, selection))] : [];
    });
    this.#nodes = new Map(next.map((node) => [node.id, node]));
    return next;
  }

  edges(scene: Scene, paths: ReadonlyMap<string, EdgePath>, look: EdgeLook): LineEdge[] {
    const { hue, view } = look;
    const labelled = view === 'physical' && scene.edges.length <= FEW_EDGES;
    const next = scene.edges.flatMap((edge) => {
      const path = paths.get(edge.id);
      if (!path) return [];
      const lit = scene.lit?.has(edge.id) ?? false;
      return [this.#edge({ edge, path, lit, hue, labelled })];
    });
    this.#edges = new Map(next.map((edge) => [edge.id, edge]));
    return next;
  }

  #node(card: Card, position: { x: number; y: number }, emphasis: CardEmphasis): CardNode {
    const old = this.#nodes.get(card.id);
    const { selected, litRows, className } = emphasis;
    const same =
      old?.data.card === card &&
      old.position.x === position.x &&
      old.position.y === position.y &&
      old.className === className &&
      old.data.selected === selected &&
      old.data.litRows === litRows;
    if (same) return old;
    return {
      id: card.id,
      type: 'card',
      position,
      width: card.width,
      height: card.height,
      // Stated, so that edges need not wait until the card is in the document.
      measured: { width: card.width, height: card.height },
      handles: [
        {
          id: 'link',
          type: 'source',
          position: Position.Bottom,
          x: card.width / 2,
          y: card.height,
        },
      ],
      className,
      data: { card, selected, litRows },
    };
  }

  #edge(data: LineEdge['data'] & object): LineEdge {
    const old = this.#edges.get(data.edge.id);
    const same =
      old?.data?.edge === data.edge &&
      old.data.path.d === data.path.d &&
      old.data.lit === data.lit &&
      old.data.hue === data.hue &&
      old.data.labelled === data.labelled;
    if (same) return old;
    return {
      id: data.edge.id,
      type: 'line',
      source: data.edge.from.card,
      target: data.edge.to.card,
      sourceHandle: 'link',
      targetHandle: 'link',
      className: data.lit ? 'lit' : '',
      ariaLabel: data.edge.description,
      focusable: false,
      data,
    };
  }
}

interface EdgeLook {
  readonly view: View;
  /** CSS colour of the selection's kind. */
  readonly hue: string;
}

/** What is selected, and on which card. */
export interface Selection {
  readonly id: EntityId | undefined;
  readonly card: EntityId | undefined;
}

export function selectionOf(graph: GraphView, id: EntityId | undefined): Selection {
  return { id, card: id === undefined ? undefined : cardIdOf(graph, id) };
}

interface CardEmphasis {
  readonly selected: EntityId | undefined;
  readonly litRows: ReadonlySet<EntityId> | undefined;
  readonly className: string;
}

/** Rows fade only on cards that are lit for the sake of some of their rows. */
function emphasisOf(card: Card, { lit }: Scene, selection: Selection): CardEmphasis {
  const own = selection.card === card.id;
  const isLit = lit?.has(card.id) ?? false;
  return {
    selected: own ? selection.id : undefined,
    litRows: !own && isLit && card.rows.some((row) => lit?.has(row)) ? lit : undefined,
    className: isLit ? 'lit' : '',
  };
}
