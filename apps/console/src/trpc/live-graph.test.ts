import type { PhysicalNetworkEntity } from '@ovn-console/topology';
import { describe, expect, it } from 'vitest';
import { LiveGraph, type EntityChange } from './live-graph.ts';

const network = (name: string, chassisTotal = 2): PhysicalNetworkEntity => ({
  kind: 'network',
  id: `network:${name}`,
  name,
  switchPortIds: [],
  chassisIds: [],
  chassisTotal,
  state: 'up',
});

describe('LiveGraph', () => {
  it('is loaded by its first snapshot, even an empty one', () => {
    const live = new LiveGraph();
    expect(live.loaded).toBe(false);
    live.apply({ type: 'snapshot', revision: 1, entities: [] });
    expect(live.loaded).toBe(true);
  });

  it('replaces everything by a later snapshot', () => {
    const live = new LiveGraph();
    live.apply({ type: 'snapshot', revision: 1, entities: [network('A'), network('B')] });
    live.apply({ type: 'snapshot', revision: 9, entities: [network('C')] });
    expect(live.graph.byKind('network').map(({ name }) => name)).toEqual(['C']);
  });

  it('tells observers what was there before and what is there now', () => {
    const live = new LiveGraph();
    const told: (readonly EntityChange[])[] = [];
    live.apply({ type: 'snapshot', revision: 1, entities: [network('A'), network('B')] });
    live.observe((changes) => told.push(changes));
    live.apply({
      type: 'delta',
      revision: 2,
      upsert: [network('A', 3), network('C')],
      remove: ['network:B'],
    });
    expect(told).toEqual([
      [
        { before: network('B'), after: undefined },
        { before: network('A'), after: network('A', 3) },
        { before: undefined, after: network('C') },
      ],
    ]);
  });

  it('tells listeners once per event, and no more after they leave', () => {
    const live = new LiveGraph();
    let told = 0;
    const leave = live.subscribe(() => (told += 1));
    live.apply({ type: 'snapshot', revision: 1, entities: [network('A'), network('B')] });
    leave();
    live.apply({ type: 'delta', revision: 2, upsert: [], remove: ['network:A'] });
    expect(told).toBe(1);
  });
});
