import type { Entity, GraphDelta, PhysicalNetworkEntity } from '@ovn-console/topology';
import { describe, expect, it } from 'vitest';
import { DeltaHistory, mergeDeltas } from './delta-history.ts';

function network(id: string, name = id): PhysicalNetworkEntity {
  const rest = { chassisIds: [], switchPortIds: [], chassisTotal: 0, state: 'up' as const };
  return { kind: 'network', id, name, ...rest };
}

function upsert(...entities: Entity[]): GraphDelta {
  return { upsert: entities, remove: [] };
}

function remove(...ids: string[]): GraphDelta {
  return { upsert: [], remove: ids };
}

describe('mergeDeltas', () => {
  it('keeps of each entity what became of it last', () => {
    const merged = mergeDeltas([
      upsert(network('a'), network('b')),
      upsert(network('a', 'renamed')),
      remove('b'),
      remove('c'),
      upsert(network('c')),
    ]);
    expect(merged).toEqual({ upsert: [network('a', 'renamed'), network('c')], remove: ['b'] });
  });

  it('is empty for no deltas', () => {
    expect(mergeDeltas([])).toEqual({ upsert: [], remove: [] });
  });
});

describe('DeltaHistory', () => {
  it('gives what came after a revision', () => {
    const history = new DeltaHistory();
    history.push(1, upsert(network('a')));
    history.push(2, upsert(network('b')));
    history.push(3, remove('a'));
    expect(history.since(1)).toEqual({ upsert: [network('b')], remove: ['a'] });
    expect(history.since(2)).toEqual(remove('a'));
    expect(history.since(0)).toEqual({ upsert: [network('b')], remove: ['a'] });
  });

  it('does not know what is too long ago, nor anything when nothing has happened', () => {
    const history = new DeltaHistory(2);
    expect(history.since(0)).toBeUndefined();
    history.push(1, upsert(network('a')));
    history.push(2, upsert(network('b')));
    history.push(3, upsert(network('c')));
    expect(history.since(0)).toBeUndefined();
    expect(history.since(1)).toEqual(upsert(network('b'), network('c')));
  });

  it('forgets a delta that is larger than all it may keep', () => {
    const history = new DeltaHistory(1);
    history.push(1, upsert(network('a'), network('b')));
    expect(history.since(0)).toBeUndefined();
  });
});
