'use client';
import type { EntityId } from '@ovn-console/topology';
import {
  Background,
  ConnectionLineType,
  ConnectionMode,
  MiniMap,
  ReactFlow,
  type NodeChange,
  type OnConnectEnd,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useState, type KeyboardEvent } from 'react';
import { useEditMode } from '../ui/edit-mode.ts';
import { Segmented } from '../ui/segmented.tsx';
import './canvas.css';
import { useCanvas } from './canvas-state.ts';
import { LineView } from './edges/line-edge.tsx';
import { LaneBands } from './lane-bands.tsx';
import { placeAt } from './layout/arrange.ts';
import type { LaidOut } from './layout/use-places.ts';
import { CardView } from './nodes/card.tsx';
import type { CardNode } from './nodes/card-node.ts';
import { nodeKinds } from './nodes/registry.ts';
import type { View } from './scene/cards.ts';
import type { Scene } from './scene/scene.ts';
import type { Drawing, Held } from './use-drawing.ts';

const nodeTypes = { card: CardView };
const edgeTypes = { line: LineView };
/** Beyond this many cards only those in sight are in the document. */
const MANY_CARDS = 150;
/** Beyond this many, lines that are not of the selection step back behind the cards. */
const MANY_EDGES = 80;

const views: readonly { value: View; label: string }[] = [
  { value: 'logical', label: 'Logical' },
  { value: 'bindings', label: 'Bindings' },
  { value: 'physical', label: 'Physical' },
];

export interface TopologyCanvasProps {
  scene: Scene;
  drawing: Drawing;
  view: View;
  onView: (view: View) => void;
  onHold: (held: Held | undefined) => void;
  onDrag: LaidOut['drag'];
  onLink: (from: EntityId, to: EntityId) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onMoveStart: (event: MouseEvent | TouchEvent | null) => void;
  children: React.ReactNode;
}

/** The drawing itself, on React Flow. It holds nothing: what is on it comes from the scene. */
export function TopologyCanvas(props: TopologyCanvasProps) {
  const { scene, drawing, view } = props;
  const { select } = useCanvas();
  const { editing } = useEditMode();
  const linking = useLinking(scene, props.onLink);
  const onNodesChange = useDragging(props);
  return (
    <section
      className="topology relative min-w-0 flex-1 bg-canvas"
      aria-label="Topology"
      data-selection={scene.lit ? '' : undefined}
      data-editing={editing ? '' : undefined}
      data-dense={scene.edges.length > MANY_EDGES ? '' : undefined}
      data-linking={linking.kind}
    >
      <LaneBands bands={drawing.arrangement.bands} />
      <ReactFlow<CardNode, Drawing['edges'][number]>
        nodes={drawing.nodes}
        edges={drawing.edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onKeyDown={props.onKeyDown}
        onMoveStart={props.onMoveStart}
        onNodesChange={onNodesChange}
        onPaneClick={() => select(undefined)}
        onEdgeClick={(_event, edge) => select(edge.data?.edge.selects)}
        onConnectStart={linking.onStart}
        onConnectEnd={linking.onEnd}
        connectionMode={ConnectionMode.Loose}
        connectionLineType={ConnectionLineType.Straight}
        nodesDraggable={editing}
        nodesFocusable={false}
        edgesFocusable={false}
        deleteKeyCode={null}
        disableKeyboardA11y
        elevateNodesOnSelect={false}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        zoomOnDoubleClick={false}
        onlyRenderVisibleElements={scene.cards.length > MANY_CARDS}
        minZoom={0.1}
        maxZoom={2}
        nodeDragThreshold={4}
        attributionPosition="bottom-center"
      >
        <Background gap={22} size={1.7} color="var(--dotc)" />
        <MiniMap
          pannable
          zoomable
          ariaLabel="Map of the whole canvas"
          nodeColor={(node: CardNode) => `var(--${nodeKinds[node.data.card.kind].hue})`}
          nodeBorderRadius={8}
          maskColor="color-mix(in srgb, var(--canvas) 60%, transparent)"
          maskStrokeColor="var(--faint)"
          maskStrokeWidth={2}
          style={{ width: 152, height: 96 }}
        />
        {props.children}
      </ReactFlow>
      <div className="pointer-events-none absolute inset-x-0 top-3.5 z-10 flex justify-center">
        <Segmented
          className="pointer-events-auto"
          label="View"
          value={view}
          onValueChange={props.onView}
          options={views}
        />
      </div>
    </section>
  );
}

/** Follows a card that is dragged, and puts it down in its lane. */
function useDragging({ scene, drawing, onHold, onDrag }: TopologyCanvasProps) {
  return (changes: NodeChange<CardNode>[]) => {
    for (const change of changes) {
      if (change.type !== 'position' || !change.position) continue;
      if (change.dragging) {
        onHold({ id: change.id, ...change.position });
        continue;
      }
      const card = scene.cards.find(({ id }) => id === change.id);
      const band = drawing.arrangement.bands.find(({ lane }) => lane === card?.lane);
      if (card && band) onDrag(card.id, placeAt(card, change.position, band));
      onHold(undefined);
    }
  };
}

/** The link being dragged: from which kind of card, and onto which card it is let go. */
function useLinking(scene: Scene, onLink: (from: EntityId, to: EntityId) => void) {
  const [from, setFrom] = useState<EntityId>();
  const cardOf = (id: EntityId | undefined) => scene.cards.find((card) => card.id === id);
  const source = cardOf(from);
  const onEnd: OnConnectEnd = (event) => {
    setFrom(undefined);
    const target = cardOf(cardUnder(event));
    if (source && target && nodeKinds[source.kind].linksTo.includes(target.kind)) {
      onLink(source.id, target.id);
    }
  };
  return {
    kind: source && nodeKinds[source.kind].linksTo.join(' '),
    onStart: (_event: unknown, { nodeId }: { nodeId: string | null }) =>
      setFrom(nodeId ?? undefined),
    onEnd,
  };
}

function cardUnder(event: MouseEvent | TouchEvent): EntityId | undefined {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event;
  if (!point) return undefined;
  const element = document.elementFromPoint(point.clientX, point.clientY);
  return element?.closest('[data-card]')?.getAttribute('data-card') ?? undefined;
}
