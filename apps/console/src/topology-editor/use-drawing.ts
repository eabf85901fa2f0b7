'use client';
import type { EntityId } from '@ovn-console/topology';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useLiveCluster } from '../trpc/cluster-provider.tsx';
import type { CanvasStore } from './canvas-state.ts';
import type { EdgePath } from './edges/edge-path.ts';
import type { LineEdge } from './edges/line-edge.tsx';
import { routeEdges } from './edges/route-edges.ts';
import { FlowElements, selectionOf } from './flow-elements.ts';
import { arrange, type Arrangement, type Place, type Places } from './layout/arrange.ts';
import type { CardNode } from './nodes/card-node.ts';
import { nodeKinds } from './nodes/registry.ts';
import { lanes, type Lane } from './scene/lanes.ts';
import type { Scene, Viewpoint } from './scene/scene.ts';

export interface Drawing {
  readonly arrangement: Arrangement;
  readonly paths: ReadonlyMap<string, EdgePath>;
  readonly nodes: CardNode[];
  readonly edges: LineEdge[];
}

/** Where the person holds a card while dragging it. */
export interface Held extends Place {
  readonly id: EntityId;
}

interface DrawingInput {
  readonly scene: Scene;
  readonly viewpoint: Viewpoint;
  readonly places: Places | undefined;
  readonly held: Held | undefined;
  readonly store: CanvasStore;
}

const physicalLanes: readonly Lane[] = ['physical', 'chassis'];
const nowhere: Places = new Map();

/** The scene with positions and paths, as React Flow takes it. */
export function useDrawing(input: DrawingInput): Drawing {
  const { scene, viewpoint, places = nowhere, held, store } = input;
  const { graph } = useLiveCluster().live;
  const [elements] = useState(() => new FlowElements());
  const scrolled = useStore(store, (state) => state.scrolled);
  const { selected, view } = viewpoint;

  const arrangement = useMemo(() => {
    const arranged = arrange(scene.cards, places, view === 'physical' ? physicalLanes : lanes);
    if (!held || !arranged.positions.has(held.id)) return arranged;
    return { ...arranged, positions: new Map(arranged.positions).set(held.id, held) };
  }, [scene.cards, places, view, held]);

  const paths = useMemo(() => {
    const cards = new Map(scene.cards.map((card) => [card.id, card]));
    return routeEdges(scene.edges, { cards, positions: arrangement.positions, scrolled });
  }, [scene, arrangement, scrolled]);

  const selection = selectionOf(graph, selected);
  const nodes = elements.nodes(scene, arrangement.positions, selection);
  const selectedCard = scene.cards.find((card) => card.id === selection.card);
  const hue = `var(--${selectedCard ? nodeKinds[selectedCard.kind].hue : 'fg'})`;
  const edges = elements.edges(scene, paths, { hue, view });
  return { arrangement, paths, nodes, edges };
}
