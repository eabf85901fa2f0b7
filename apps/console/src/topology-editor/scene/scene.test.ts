import { describe, expect, test } from 'vitest';
import { aSwitch, referenceNetwork } from '../testing/reference-network.ts';
import type { Expansion, View } from './cards.ts';
import { keepEqual } from './keep-equal.ts';
import { buildScene, type Viewpoint } from './scene.ts';

const expansion: Expansion = { open: new Set(), closed: new Set() };

function viewpoint(view: View, selected?: string, focus?: string): Viewpoint {
  return { view, selected, focus, expansion };
}

const sceneOf = (...args: Parameters<typeof viewpoint>) =>
  buildScene(referenceNetwork(), viewpoint(...args));

describe('the logical view', () => {
  test('draws the links and no bindings while nothing is selected', () => {
    expect(sceneOf('logical').edges.map(({ description }) => description)).toEqual([
      'Link ls-int to lr-ext',
      'Link ls-ext to lr-ext',
      'Link UPLINK to ls-ext',
    ]);
    expect(sceneOf('logical').lit).toBeUndefined();
  });

  test('draws where a selected guest port runs, and fades the rest', () => {
    const { edges, lit } = sceneOf('logical', 'switchPort:vm1');
    expect(edges.map(({ description }) => description)).toContain('vm1 is bound to kvm1');
    expect(lit).toContain('switch:ls-int');
    expect(lit).toContain('chassis:kvm1');
    expect(lit).not.toContain('chassis:kvm2');
    expect(lit).not.toContain('router:lr-ext');
  });

  test('draws the active and the standby chassis of a selected gateway port', () => {
    const { edges, lit } = sceneOf('logical', 'routerPort:lr-ext-ls-ext');
    const kinds = edges.map(({ kind, to }) => `${kind} ${to.card}`);
    expect(kinds).toContain('gateway-active chassis:kvm1');
    expect(kinds).toContain('gateway-standby chassis:kvm2');
    expect(lit).toContain('link:ls-ext-lr-ext');
    expect(lit).not.toContain('link:ls-int-lr-ext');
  });

  test('leads from a gateway port on to the physical network', () => {
    expect(sceneOf('logical', 'routerPort:lr-ext-ls-ext').lit).toContain('network:UPLINK');
  });

  test('brings out everything that runs on a selected chassis', () => {
    const { edges, lit } = sceneOf('logical', 'chassis:kvm1');
    const said = edges.map(({ description }) => description);
    expect(said).toContain('vm1 is bound to kvm1');
    expect(said).toContain('lr-ext-ls-ext is active on kvm1');
    expect(said).toContain('kvm1 reaches UPLINK on br-ext');
    expect(said).not.toContain('lr-ext-ls-ext is standby on kvm2');
    expect(lit).toContain('switchPort:vm1');
    expect(lit).not.toContain('switchPort:vm2');
  });

  test('brings out both ends of a selected link', () => {
    const { lit } = sceneOf('logical', 'link:ls-int-lr-ext');
    expect(lit).toContain('switch:ls-int');
    expect(lit).toContain('routerPort:lr-ext-ls-int');
  });

  test('lights nothing for a selection that does not exist', () => {
    expect(sceneOf('logical', 'switch:gone').lit).toBeUndefined();
  });

  test('shows only the neighbourhood of what is in focus', () => {
    const { cards, edges } = sceneOf('logical', undefined, 'network:UPLINK');
    expect(cards.map(({ name }) => name)).toEqual(['UPLINK', 'ls-ext', 'kvm1', 'kvm2']);
    expect(edges.map(({ id }) => id)).toEqual(['link:ls-ext-br-ext']);
  });
});

describe('the bindings view', () => {
  test('draws every binding', () => {
    const kinds = sceneOf('bindings').edges.map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual([
      'binding',
      'binding',
      'gateway-active',
      'gateway-standby',
      'link',
      'link',
      'localnet',
    ]);
  });

  test('draws the bindings of a collapsed card once per chassis', () => {
    const graph = referenceNetwork();
    const vm2 = graph.of('switchPort', 'switchPort:vm2');
    if (!vm2) throw new Error('the reference network has a vm2');
    graph.applyDelta({ upsert: [{ ...vm2, chassisId: 'chassis:kvm1' }], remove: [] });
    const { edges } = buildScene(graph, {
      ...viewpoint('bindings'),
      expansion: { open: new Set(), closed: new Set(['switch:ls-int']) },
    });
    const bound = edges.filter(({ kind }) => kind === 'binding');
    expect(bound).toHaveLength(1);
    expect(bound[0]).toMatchObject({ label: '2 ports', selects: 'chassis:kvm1' });
  });

  test('draws a binding once, also when its port is selected', () => {
    const ids = sceneOf('bindings', 'switchPort:vm1').edges.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the physical view', () => {
  test('draws bridge mappings and the tunnel between the chassis', () => {
    expect(sceneOf('physical').edges.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      'mapping br-ext',
      'mapping br-ext',
      'tunnel geneve',
    ]);
  });
});

describe('keepEqual', () => {
  test('returns the very same scene while nothing on the canvas has changed', () => {
    const before = sceneOf('logical', 'switchPort:vm1');
    expect(keepEqual(before, sceneOf('logical', 'switchPort:vm1'))).toBe(before);
  });

  test('keeps the cards that are as they were when another is added', () => {
    const graph = referenceNetwork();
    const before = buildScene(graph, viewpoint('logical'));
    graph.applyDelta({ upsert: [aSwitch('ls-web')], remove: [] });
    const after = keepEqual(before, buildScene(graph, viewpoint('logical')));
    const card = (id: string, scene = after) => scene.cards.find((one) => one.id === id);
    expect(card('switch:ls-int')).toBe(card('switch:ls-int', before));
    expect(card('switch:ls-web')).toBeDefined();
    expect(after.edges).toBe(before.edges);
  });
});

/** Whether the card of ls-ext is open while `id` is selected. */
const opensFor = (id: string, expansionOf: Expansion) =>
  buildScene(referenceNetwork(), {
    ...viewpoint('logical', id),
    expansion: expansionOf,
  }).cards.find(({ name }) => name === 'ls-ext')?.expanded;

describe('a selected port', () => {
  test('opens its card', () => {
    expect(opensFor('switchPort:ls-ext-br-ext', expansion)).toBe(true);
    expect(opensFor('switch:ls-ext', expansion)).toBe(false);
  });

  test('does not open a card that the person has closed', () => {
    const closed = { open: new Set<string>(), closed: new Set(['switch:ls-ext']) };
    expect(opensFor('switchPort:ls-ext-br-ext', closed)).toBe(false);
  });
});
