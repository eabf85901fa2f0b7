import { describe, expect, it, vi } from 'vitest';
import { referenceNetwork } from '../builder/testing/reference-network.ts';
import type { Entity, EntityId } from '../graph.ts';
import { Graph } from './graph.ts';

const snapshot = () => structuredClone(referenceNetwork().builder.snapshot());

function loaded(): Graph {
  const graph = new Graph();
  graph.applySnapshot(snapshot());
  return graph;
}

function changed<E extends Entity>(entity: E | undefined, fields: Partial<E>): E {
  if (entity === undefined) throw new Error('no such entity');
  return { ...entity, ...fields };
}

function listener() {
  return vi.fn<() => void>();
}

function neighbours(id: EntityId): readonly EntityId[] {
  return [...loaded().neighbours(id)].toSorted();
}

function hits(query: string, limit = 10) {
  const found = loaded().search(query, limit);
  return found.map(({ entity, field, value }) => [entity.id, field, value]);
}

describe('Graph', () => {
  it('holds entities by id and by kind', () => {
    const graph = loaded();
    expect(graph.get('switch:ls-int')?.kind).toBe('switch');
    expect(graph.of('switch', 'switch:ls-int')?.name).toBe('ls-int');
    expect(graph.of('router', 'switch:ls-int')).toBeUndefined();
    expect(graph.byKind('chassis').map(({ hostname }) => hostname)).toEqual(['kvm1', 'kvm2']);
    expect(graph.size).toBe(snapshot().length);
  });

  it('reads membership backwards, in name order', () => {
    const graph = loaded();
    const names = (id: EntityId) => graph.portsOf(id).map(({ name }) => name);
    expect(names('switch:ls-int')).toEqual(['ls-int-lr-ext', 'iface-vm1', 'iface-vm2']);
    expect(names('router:lr-ext')).toEqual(['lr-ext-ls-ext', 'lr-ext-ls-int']);
    expect(graph.portsOn('chassis:kvm1').map(({ id }) => id)).toEqual(['switchPort:vm1']);
    expect(graph.linksOf('network:UPLINK').map(({ id }) => id)).toEqual(['link:ls-ext-br-ext']);
  });

  it('returns the same arrays until something in them changes', () => {
    const graph = loaded();
    const ports = graph.portsOf('switch:ls-int');
    const routerPorts = graph.portsOf('router:lr-ext');
    const switchPorts = graph.byKind('switchPort');
    expect(graph.portsOf('switch:ls-int')).toBe(ports);
    const vm1 = changed(graph.of('switchPort', 'switchPort:vm1'), { state: 'down' });
    graph.applyDelta({ upsert: [vm1], remove: [] });
    expect(graph.portsOf('switch:ls-int')).not.toBe(ports);
    expect(graph.byKind('switchPort')).not.toBe(switchPorts);
    expect(graph.portsOf('router:lr-ext')).toBe(routerPorts);
    expect(graph.portsOf('switch:nowhere')).toBe(graph.portsOf('switch:nowhere'));
  });

  it('keeps entities that a snapshot repeats, and tells of the others', () => {
    const graph = loaded();
    const router = graph.get('router:lr-ext');
    const network = changed(graph.of('network', 'network:UPLINK'), { state: 'error' });
    const next = snapshot().filter(({ id }) => id !== 'chassis:kvm2' && id !== network.id);
    expect([...graph.applySnapshot([...next, network])].toSorted()).toEqual([
      'chassis:kvm2',
      'network:UPLINK',
    ]);
    expect(graph.get('router:lr-ext')).toBe(router);
    expect(graph.get('chassis:kvm2')).toBeUndefined();
  });

  it('calls the listeners concerned, once per delta', () => {
    const graph = loaded();
    const calls = { port: listener(), card: listener(), other: listener(), kind: listener() };
    const all = vi.fn<(changed: ReadonlySet<EntityId>) => void>();
    graph.subscribe('switchPort:vm1', calls.port);
    graph.subscribe('switch:ls-int', calls.card);
    graph.subscribe('switch:ls-ext', calls.other);
    graph.subscribeKind('switchPort', calls.kind);
    graph.subscribeAll(all);
    const vm1 = changed(graph.of('switchPort', 'switchPort:vm1'), { state: 'down' });
    const vm2 = changed(graph.of('switchPort', 'switchPort:vm2'), { state: 'down' });
    graph.applyDelta({ upsert: [vm1, vm2], remove: [] });
    expect(calls.port).toHaveBeenCalledTimes(1);
    expect(calls.card).toHaveBeenCalledTimes(1);
    expect(calls.other).not.toHaveBeenCalled();
    expect(calls.kind).toHaveBeenCalledTimes(1);
    expect(all).toHaveBeenCalledExactlyOnceWith(new Set([vm1.id, vm2.id]));
  });

  it('calls nobody for what is equal, nor who has unsubscribed', () => {
    const graph = loaded();
    const heard = vi.fn<(changed?: ReadonlySet<EntityId>) => void>();
    graph.subscribeAll(heard);
    const unsubscribe = graph.subscribe('switchPort:vm1', heard);
    graph.applySnapshot(snapshot());
    unsubscribe();
    graph.subscribe('switchPort:vm2', heard);
    expect(heard).not.toHaveBeenCalled();
    graph.applyDelta({ upsert: [], remove: ['switchPort:vm1', 'switchPort:never'] });
    expect(heard).toHaveBeenCalledExactlyOnceWith(new Set(['switchPort:vm1']));
  });

  it('shows listeners the whole delta', () => {
    const graph = loaded();
    let seen: unknown;
    graph.subscribe('switchPort:vm1', () => (seen = graph.get('switchPort:vm2')));
    graph.applyDelta({ upsert: [], remove: ['switchPort:vm1', 'switchPort:vm2'] });
    expect(seen).toBeUndefined();
    expect(graph.portsOn('chassis:kvm1')).toEqual([]);
  });
});

describe('neighbours', () => {
  it('of a guest port are its switch, its binding and its chassis', () => {
    expect(neighbours('switchPort:vm1')).toEqual([
      'binding:pb-iface-vm1',
      'chassis:kvm1',
      'switch:ls-int',
    ]);
  });

  it('of a gateway port include the far end, both candidates and the redirect binding', () => {
    expect(neighbours('routerPort:lr-ext-ls-ext')).toEqual([
      'binding:pb-cr-lr-ext-ls-ext',
      'binding:pb-lr-ext-ls-ext',
      'chassis:kvm1',
      'chassis:kvm2',
      'link:ls-ext-lr-ext',
      'router:lr-ext',
      'switch:ls-ext',
      'switchPort:ls-ext-lr-ext',
    ]);
  });

  it('of a switch are the router across the link, and where its guests are', () => {
    const found = neighbours('switch:ls-int');
    expect(found).toEqual(
      expect.arrayContaining(['router:lr-ext', 'chassis:kvm1', 'chassis:kvm2']),
    );
    expect(found).not.toContain('switch:ls-ext');
  });

  it('of a chassis are what is bound there, and the networks it maps', () => {
    expect(neighbours('chassis:kvm2')).toEqual([
      'binding:pb-iface-vm2',
      'network:UPLINK',
      'router:lr-ext',
      'routerPort:lr-ext-ls-ext',
      'switch:ls-int',
      'switchPort:vm2',
    ]);
  });

  it('of what is not there are none', () => {
    expect(neighbours('switch:nowhere')).toEqual([]);
  });
});

describe('outline', () => {
  it('is the canvas as a tree', () => {
    const lanes = loaded()
      .outline()
      .map(({ lane, cards }) => [
        lane,
        cards.map(({ label, ports }) => [label, ports.map((port) => port.label)]),
      ]);
    expect(lanes).toEqual([
      ['physical', [['UPLINK', []]]],
      ['external', [['ls-ext', ['ls-ext-br-ext', 'ls-ext-lr-ext']]]],
      ['routers', [['lr-ext', ['lr-ext-ls-ext', 'lr-ext-ls-int']]]],
      ['internal', [['ls-int', ['ls-int-lr-ext', 'vm1', 'vm2']]]],
      [
        'chassis',
        [
          ['kvm1', ['vm1']],
          ['kvm2', ['vm2']],
        ],
      ],
    ]);
  });
});

describe('search', () => {
  it.each([
    ['a friendly name', 'VM1', ['switchPort:vm1', 'friendlyName', 'vm1']],
    ['an IP', '172.16.0.202', ['switchPort:vm2', 'ip', '172.16.0.202']],
    ['a MAC', '52:54:00:C4:A1:03', ['switchPort:vm1', 'mac', '52:54:00:c4:a1:03']],
    ['a chassis by its hostname', 'kvm2', ['chassis:kvm2', 'hostname', 'kvm2']],
    ['an encapsulation IP', '10.10.10.234', ['chassis:kvm1', 'ip', '10.10.10.234']],
    ['a redirect binding', 'cr-lr', ['binding:pb-cr-lr-ext-ls-ext', 'name', 'cr-lr-ext-ls-ext']],
    ['a uuid', 'lr-ext-ls-int', ['routerPort:lr-ext-ls-int', 'name', 'lr-ext-ls-int']],
  ])('finds %s', (_, query, hit) => {
    expect(hits(query)[0]).toEqual(hit);
  });

  it('puts exact matches before prefixes before the rest', () => {
    expect(hits('lr-ext').map(([id]) => id)).toEqual([
      'router:lr-ext',
      'routerPort:lr-ext-ls-ext',
      'routerPort:lr-ext-ls-int',
      'switchPort:ls-ext-lr-ext',
      'switchPort:ls-int-lr-ext',
      'binding:pb-cr-lr-ext-ls-ext',
    ]);
  });

  it('lists a port, not its binding too, and no more than asked', () => {
    expect(hits('iface').map(([id]) => id)).toEqual(['switchPort:vm1', 'switchPort:vm2']);
    expect(hits('iface', 1)).toHaveLength(1);
    expect(hits('  ')).toEqual([]);
    expect(hits('no such thing')).toEqual([]);
  });
});
