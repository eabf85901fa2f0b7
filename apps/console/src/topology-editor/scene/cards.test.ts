import { describe, expect, test } from 'vitest';
import {
  aRouter,
  aSwitch,
  aSwitchPort,
  graphOf,
  referenceNetwork,
} from '../testing/reference-network.ts';
import { buildCards, cardIdOf, rowsOf, type Card, type Expansion } from './cards.ts';

const asItComes: Expansion = { open: new Set(), closed: new Set() };

function card(cards: readonly Card[], id: string): Card {
  const found = cards.find((one) => one.id === id);
  if (!found) throw new Error(`no card ${id}`);
  return found;
}

describe('buildCards', () => {
  test('puts the reference network into its five lanes, top to bottom', () => {
    const cards = buildCards(referenceNetwork(), 'logical', asItComes);
    expect(cards.map(({ lane, name }) => `${lane} ${name}`)).toEqual([
      'physical UPLINK',
      'external ls-ext',
      'routers lr-ext',
      'internal ls-int',
      'chassis kvm1',
      'chassis kvm2',
    ]);
  });

  test('shows only networks and chassis in the physical view', () => {
    const cards = buildCards(referenceNetwork(), 'physical', asItComes);
    expect(cards.map(({ name }) => name)).toEqual(['UPLINK', 'kvm1', 'kvm2']);
  });

  test('opens a router and a switch with few guests, and leaves a switch without guests closed', () => {
    const cards = buildCards(referenceNetwork(), 'logical', asItComes);
    const open = cards.filter(({ expanded }) => expanded).map(({ name }) => name);
    expect(open).toEqual(['lr-ext', 'ls-int']);
  });

  test('does as the person says before the default', () => {
    const cards = buildCards(referenceNetwork(), 'logical', {
      open: new Set(['switch:ls-ext']),
      closed: new Set(['router:lr-ext']),
    });
    expect(card(cards, 'switch:ls-ext').expanded).toBe(true);
    expect(card(cards, 'router:lr-ext').expanded).toBe(false);
  });

  test('is taller when expanded, by a row per port', () => {
    const open = card(buildCards(referenceNetwork(), 'logical', asItComes), 'switch:ls-int');
    const closed = card(
      buildCards(referenceNetwork(), 'logical', { ...asItComes, closed: new Set([open.id]) }),
      open.id,
    );
    expect(open.height - closed.height).toBe(2 * 47);
  });

  test('keeps a long list of rows to a dozen in height', () => {
    const ports = Array.from({ length: 200 }, (_, n) => aSwitchPort(`vm${n}`, 'big'));
    const cards = buildCards(graphOf([aSwitch('big'), ...ports]), 'logical', {
      open: new Set(['switch:big']),
      closed: new Set(),
    });
    expect(card(cards, 'switch:big')).toMatchObject({ height: 54 + 12 * 47, expanded: true });
  });

  test('starts with everything closed when there are many cards', () => {
    const many = Array.from({ length: 40 }, (_, n) => [
      aSwitch(`ls${n}`),
      aSwitchPort(`vm${n}`, `ls${n}`),
    ]).flat();
    const cards = buildCards(graphOf(many), 'logical', asItComes);
    expect(cards.filter(({ expanded }) => expanded)).toEqual([]);
  });

  test('counts names as people do: kvm2 before kvm10', () => {
    const graph = graphOf(['lr10', 'lr2', 'lr1'].map((name) => aRouter(name)));
    const cards = buildCards(graph, 'logical', asItComes);
    expect(cards.map(({ name }) => name)).toEqual(['lr1', 'lr2', 'lr10']);
  });
});

function rowsOn(...ports: ReturnType<typeof aSwitchPort>[]) {
  const entity = aSwitch('ls');
  return rowsOf(graphOf([entity, ...ports]), entity);
}

describe('rowsOf', () => {
  test('leaves out ports that are drawn as links', () => {
    const linked = aSwitchPort('to-router', 'ls', {
      type: 'router',
      routerPortId: 'routerPort:lr-ls',
    });
    expect(rowsOn(aSwitchPort('vm', 'ls'), linked)).toEqual(['switchPort:vm']);
  });

  test('lists links where the switch has nothing else', () => {
    const linked = aSwitchPort('uplink', 'ls', { type: 'localnet', networkName: 'UPLINK' });
    expect(rowsOn(linked)).toEqual(['switchPort:uplink']);
  });

  test('lists a port whose router port does not exist: nothing else would show it', () => {
    const dangling = aSwitchPort('to-nowhere', 'ls', { type: 'router', routerPortName: 'gone' });
    expect(rowsOn(aSwitchPort('vm', 'ls'), dangling)).toContain('switchPort:to-nowhere');
  });
});

describe('cardIdOf', () => {
  test('finds the card of a port, and nothing for a link', () => {
    const graph = referenceNetwork();
    expect(cardIdOf(graph, 'switchPort:vm1')).toBe('switch:ls-int');
    expect(cardIdOf(graph, 'routerPort:lr-ext-ls-ext')).toBe('router:lr-ext');
    expect(cardIdOf(graph, 'chassis:kvm1')).toBe('chassis:kvm1');
    expect(cardIdOf(graph, 'link:ls-int-lr-ext')).toBeUndefined();
    expect(cardIdOf(graph, 'switch:gone')).toBeUndefined();
  });
});
