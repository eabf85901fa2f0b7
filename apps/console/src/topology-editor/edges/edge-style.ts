import type { CSSProperties } from 'react';
import type { EdgeKind } from '../scene/scene-edge.ts';

/** How a line of each kind is drawn; the dash says the same as the colour. */
export interface EdgeStyle {
  /** Name of its CSS colour. */
  readonly token: string;
  readonly dash?: string;
  readonly width: number;
  /** Drawn as a ring where the line leaves its row. */
  readonly ring: boolean;
}

export const edgeStyles: Readonly<Record<EdgeKind, EdgeStyle>> = {
  link: { token: 'edge', width: 1.4, ring: false },
  localnet: { token: 'edge', width: 1.4, ring: false },
  binding: {
    token: 'chassis',
    dash: '1.5 4',
    width: 1.8,
    ring: true,
  },
  'gateway-active': {
    token: 'router',
    width: 2,
    ring: true,
  },
  'gateway-standby': {
    token: 'router',
    dash: '4 4',
    width: 1.4,
    ring: true,
  },
  mapping: { token: 'uplink', dash: '5 3', width: 1.4, ring: false },
  tunnel: { token: 'port', dash: '2 3', width: 1.4, ring: false },
};

/** Stroke of a line: links of the selection take its hue, a broken one says so. */
export function strokeOf(kind: EdgeKind, emphasis: Emphasis): CSSProperties {
  const { token, dash, width } = edgeStyles[kind];
  const lit = emphasis.lit && (kind === 'link' || kind === 'localnet');
  return {
    stroke: emphasis.broken ? 'var(--down)' : lit ? emphasis.hue : `var(--${token})`,
    strokeWidth: lit ? 2 : width,
    strokeDasharray: emphasis.broken ? '6 4' : dash,
    strokeLinecap: kind === 'binding' ? 'round' : 'butt',
  };
}

export interface Emphasis {
  readonly lit: boolean;
  readonly broken: boolean;
  /** CSS colour of the selected object's kind. */
  readonly hue: string;
}
