import { expect, test } from 'vitest';
import { routeEdges } from '../edges/route-edges.ts';
import { arrange } from '../layout/arrange.ts';
import { placeNewcomers } from '../layout/newcomers.ts';
import { buildScene } from '../scene/scene.ts';
import { aSwitch, graphOf, referenceNetwork } from '../testing/reference-network.ts';
import { sceneSvg } from './scene-svg.ts';

function svgOf(graph: ReturnType<typeof referenceNetwork>): string {
  const expansion = { open: new Set<string>(), closed: new Set<string>() };
  const scene = buildScene(graph, {
    view: 'logical',
    selected: undefined,
    focus: undefined,
    expansion,
  });
  const arrangement = arrange(scene.cards, placeNewcomers(scene.cards, scene.edges, new Map()));
  const cards = new Map(scene.cards.map((card) => [card.id, card]));
  const geometry = { cards, positions: arrangement.positions, scrolled: new Map() };
  const paths = routeEdges(scene.edges, geometry);
  return sceneSvg({ graph, scene, arrangement, paths, colour: () => '#123456' });
}

test('an exported canvas says what the canvas says', () => {
  const svg = svgOf(referenceNetwork());
  for (const text of ['UPLINK', 'lr-ext-ls-ext', '10.10.10.240/24', 'kvm1 (active), kvm2', 'vm2']) {
    expect(svg).toContain(`>${text}<`);
  }
  expect(svg.match(/<title>Link /gu)).toHaveLength(3);
});

test('it stands alone: no class, no variable, nothing fetched', () => {
  expect(svgOf(referenceNetwork())).not.toMatch(/class=|var\(|href=|url\(/u);
});

test('names cannot break out of it', () => {
  const svg = svgOf(graphOf([aSwitch('<script>"&')]));
  expect(svg).toContain('&lt;script&gt;&quot;&amp;');
  expect(svg).not.toContain('<script>');
});
