import { describe, expect, it } from 'vitest';
import { referenceNetwork } from './builder/testing/reference-network.ts';
import { graphDiff } from './graph-diff.ts';

describe('graphDiff', () => {
  it('of equal graphs is empty, whatever their order', () => {
    const entities = referenceNetwork().builder.snapshot();
    const again = referenceNetwork().builder.snapshot().toReversed();
    expect(graphDiff(entities, again)).toEqual({ upsert: [], remove: [], added: [], changed: [] });
  });

  it('names what is new, gone, and changed in which fields', () => {
    const network = referenceNetwork();
    const before = network.builder.snapshot();
    network.northbound
      .put('Logical_Switch', { _uuid: 'ls-new', name: 'ls-new' })
      .put('Logical_Router', { _uuid: 'lr-ext', static_routes: [] })
      .put('Logical_Switch_Port', { _uuid: 'vm1', enabled: false })
      .delete('Logical_Switch', 'ls-ext');
    network.commit();
    const diff = graphDiff(before, network.builder.snapshot());
    expect(diff.added).toEqual(['switch:ls-new']);
    expect(diff.remove).toContain('switch:ls-ext');
    expect(diff.changed).toEqual(
      expect.arrayContaining([
        { id: 'router:lr-ext', fields: ['routes'] },
        { id: 'switchPort:vm1', fields: ['enabled', 'state', 'reason'] },
      ]),
    );
    expect(diff.upsert.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['switch:ls-new', 'router:lr-ext']),
    );
  });
});
