import type { EdgePath } from '../edges/edge-path.ts';
import { edgeStyles } from '../edges/edge-style.ts';
import type { Arrangement, Place } from '../layout/arrange.ts';
import { nodeKinds } from '../nodes/registry.ts';
import { cardText } from '../scene/card-text.ts';
import { HEADER_HEIGHT, ROW_HEIGHT, VISIBLE_ROWS } from '../scene/card-size.ts';
import { isCard, type Card } from '../scene/cards.ts';
import type { GraphView } from '../scene/graph-view.ts';
import { laneLabels } from '../scene/lanes.ts';
import { rowText } from '../scene/row-text.ts';
import type { Scene } from '../scene/scene.ts';

export interface Drawing {
  readonly graph: GraphView;
  readonly scene: Scene;
  readonly arrangement: Arrangement;
  readonly paths: ReadonlyMap<string, EdgePath>;
  /** A token's colour ("panel", "fg" …) as it is in the theme shown. */
  readonly colour: (token: string) => string;
}

const MARGIN = 32;
const SANS = 'Geist, ui-sans-serif, sans-serif';
const MONO = 'Geist Mono, ui-monospace, monospace';

/** The canvas as one SVG document that needs nothing else: no style sheet, no script. */
export function sceneSvg(drawing: Drawing): string {
  const box = boundsOf(drawing);
  const size = `width="${box.width}" height="${box.height}"`;
  const parts = [
    `<rect x="${box.x}" y="${box.y}" ${size} fill="${drawing.colour('canvas')}"/>`,
    ...lanesSvg(drawing, box),
    ...edgesSvg(drawing),
    ...drawing.scene.cards.flatMap((card) => cardSvg(card, drawing)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.x} ${box.y} ${box.width} ${box.height}" ${size} font-family="${SANS}">${parts.join('')}</svg>`;
}

interface Box extends Place {
  readonly width: number;
  readonly height: number;
}

function boundsOf({ scene, arrangement }: Drawing): Box {
  const placed = scene.cards.flatMap((card) => {
    const at = arrangement.positions.get(card.id);
    return at ? [{ left: at.x, right: at.x + card.width }] : [];
  });
  const left = Math.min(0, ...placed.map((card) => card.left)) - 120;
  const right = Math.max(0, ...placed.map((card) => card.right)) + 120;
  const bottom = Math.max(0, ...arrangement.bands.map((band) => band.top + band.height));
  return { x: left, y: -MARGIN, width: right - left, height: bottom + 2 * MARGIN };
}

function lanesSvg({ arrangement, colour }: Drawing, box: Box): readonly string[] {
  return arrangement.bands.flatMap(({ lane, top }, index) => [
    index === 0
      ? ''
      : `<path d="M ${box.x + 16} ${top} H ${box.x + box.width - 16}" stroke="${colour('line2')}" stroke-dasharray="3 3"/>`,
    text({ x: box.x + 20, y: top + 20, size: 11, fill: colour('faint') }, laneLabels[lane]),
  ]);
}

function edgesSvg({ scene, paths, colour }: Drawing): readonly string[] {
  return scene.edges.flatMap((edge) => {
    const path = paths.get(edge.id);
    if (!path) return [];
    const style = edgeStyles[edge.kind];
    const stroke = colour(edge.state === 'error' ? 'down' : style.token);
    const dash = style.dash === undefined ? '' : ` stroke-dasharray="${style.dash}"`;
    return [
      `<path d="${path.d}" fill="none" stroke="${stroke}" stroke-width="${style.width}"${dash}><title>${escape(edge.description)}</title></path>`,
    ];
  });
}

function cardSvg(card: Card, drawing: Drawing): readonly string[] {
  const { graph, arrangement, colour } = drawing;
  const at = arrangement.positions.get(card.id);
  const entity = graph.get(card.id);
  if (!at || !entity || !isCard(entity)) return [];
  const says = cardText(entity);
  const right = at.x + card.width - 14;
  return [
    `<rect x="${at.x}" y="${at.y}" width="${card.width}" height="${card.height}" rx="10" fill="${colour('panel')}" stroke="${colour('line2')}"/>`,
    `<rect x="${at.x + 12}" y="${at.y + 14}" width="26" height="26" rx="6" fill="${colour(nodeKinds[card.kind].hue)}"/>`,
    text({ x: at.x + 48, y: at.y + 24, size: 13, fill: colour('fg'), weight: 600 }, card.name),
    text(
      { x: at.x + 48, y: at.y + 41, size: 11, fill: colour('mut'), mono: says.mono },
      says.detail,
    ),
    ...says.aside.map((line, index) =>
      text({ x: right, y: at.y + 24 + index * 16, size: 11, fill: colour('mut'), end: true }, line),
    ),
    ...(card.expanded ? rowsSvg(card, at, drawing) : []),
  ];
}

function rowsSvg(card: Card, at: Place, { graph, colour }: Drawing): readonly string[] {
  return card.rows.slice(0, VISIBLE_ROWS).flatMap((id, index) => {
    const port = graph.get(id);
    if (port?.kind !== 'switchPort' && port?.kind !== 'routerPort') return [];
    const top = at.y + HEADER_HEIGHT + index * ROW_HEIGHT;
    const says = rowText(port, graph);
    const where = says.pills
      .map((pill) => (pill.tone === 'up' ? `${pill.text} (active)` : pill.text))
      .join(', ');
    const state = colour(port.state === 'error' ? 'down' : port.state === 'up' ? 'up' : 'unk');
    return [
      `<path d="M ${at.x} ${top} h ${card.width}" stroke="${colour('line')}"/>`,
      `<circle cx="${at.x + 20}" cy="${top + 23}" r="4.5" fill="${state}"/>`,
      text({ x: at.x + 36, y: top + 20, size: 12, fill: colour('fg'), weight: 500 }, says.title),
      text({ x: at.x + 36, y: top + 36, size: 11, fill: colour('mut'), mono: true }, says.detail),
      text(
        { x: at.x + card.width - 14, y: top + 20, size: 11, fill: colour('mut'), end: true },
        where,
      ),
    ];
  });
}

interface TextStyle extends Place {
  readonly size: number;
  readonly fill: string;
  readonly weight?: number;
  readonly mono?: boolean;
  readonly end?: boolean;
}

function text({ x, y, size, fill, weight, mono, end }: TextStyle, content: string): string {
  const family = mono ? ` font-family="${MONO}"` : '';
  const anchor = end ? ' text-anchor="end"' : '';
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" font-weight="${weight ?? 400}"${family}${anchor}>${escape(content)}</text>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escape(content: string): string {
  return content.replaceAll(/[&<>"]/gu, (character) => entities[character] ?? character);
}
