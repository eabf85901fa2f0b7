'use client';
import { EdgeLabelRenderer, type Edge, type EdgeProps } from '@xyflow/react';
import { memo, useState } from 'react';
import type { SceneEdge } from '../scene/scene-edge.ts';
import type { EdgePath, Point } from './edge-path.ts';
import { edgeStyles, strokeOf } from './edge-style.ts';

interface LineData extends Record<string, unknown> {
  readonly edge: SceneEdge;
  readonly path: EdgePath;
  readonly lit: boolean;
  readonly hue: string;
  /** The label is shown also while nobody points at the line. */
  readonly labelled: boolean;
}

/** Any line of the canvas as React Flow holds it. */
export type LineEdge = Edge<LineData, 'line'>;

/** Any line of the canvas. Its path is worked out with all the others, not from DOM handles. */
export const LineView = memo(function LineView({ data }: EdgeProps<LineEdge>) {
  const [hovered, setHovered] = useState(false);
  if (!data) return null;
  const { edge, path, lit, hue, labelled } = data;
  const broken = edge.state === 'error';
  const stroke = strokeOf(edge.kind, { lit: lit || hovered, broken, hue });
  const { ring } = edgeStyles[edge.kind];
  return (
    <>
      <path d={path.d} fill="none" style={stroke} className="transition-[stroke]" />
      {ring ? <Ring at={path.start} colour={String(stroke.stroke)} /> : null}
      <path
        d={path.d}
        fill="none"
        stroke="transparent"
        strokeWidth={16}
        onPointerEnter={() => setHovered(true)}
        onPointerLeave={() => setHovered(false)}
      />
      {(hovered || labelled) && edge.label !== undefined ? (
        <Label at={path.label}>{edge.label}</Label>
      ) : null}
    </>
  );
});

function Ring({ at, colour }: { at: Point; colour: string }) {
  return <circle cx={at.x} cy={at.y} r={3} fill="var(--panel)" stroke={colour} strokeWidth={1.5} />;
}

function Label({ at, children }: { at: Point; children: string }) {
  return (
    <EdgeLabelRenderer>
      <span
        style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}
        className="pointer-events-none absolute z-10 rounded-md border border-line2 bg-panel px-1.5 py-0.5 font-mono text-2xs text-fg shadow-card"
      >
        {children}
      </span>
    </EdgeLabelRenderer>
  );
}
