import type { Entity } from '@ovn-console/topology';
import { describe, expect, it } from 'vitest';
import { needsOf, networkMatrix } from './network-matrix.ts';
import {
  chassis,
  gatewayPort,
  graphOf,
  localnetLink,
  network,
  switchPort,
  uplink,
} from './testing-network.ts';

const unmapped = { bridgeMappings: [] };

function needs(...entities: readonly Entity[]) {
  return [...needsOf(networkMatrix(graphOf(...uplink, ...entities))).keys()];
}

describe('networkMatrix', () => {
  it('has a line for each network and a cell for each chassis, kvm2 before kvm10', () => {
    const [line] = networkMatrix(
      graphOf(...uplink, chassis('kvm10'), chassis('kvm2', unmapped), chassis('kvm1')),
    );
    expect(line?.name).toBe('UPLINK');
    expect(line?.cells.map((cell) => [cell.chassis, cell.bridge])).toEqual([
      ['kvm1', 'br-ext'],
      ['kvm2', undefined],
      ['kvm10', 'br-ext'],
    ]);
  });

  it('lists each bridge that the network is mapped to once', () => {
    const other = { bridgeMappings: [{ network: 'UPLINK', bridge: 'br-alt' }] };
    const [line] = networkMatrix(
      graphOf(...uplink, chassis('kvm1'), chassis('kvm2'), chassis('kvm3', other)),
    );
    expect(line?.bridges).toEqual(['br-alt', 'br-ext']);
  });

  it('finds nothing wrong with a chassis that lacks a mapping nothing there needs', () => {
    expect(needs(chassis('kvm1'), chassis('kvm2', unmapped), gatewayPort(['kvm1']))).toEqual([]);
  });

  it('says which gateway candidate lacks the mapping of its uplink', () => {
    expect(
      needs(chassis('kvm1'), chassis('kvm2', unmapped), gatewayPort(['kvm1', 'kvm2'])),
    ).toEqual(['kvm2 is a gateway candidate of lr-ext without a mapping of UPLINK']);
  });

  it('says so of the gateway that is active, a gateway router included', () => {
    const sentence = 'kvm2 is the gateway of lr-ext without a mapping of UPLINK';
    const kvm2 = chassis('kvm2', unmapped);
    expect(needs(kvm2, gatewayPort(['kvm2']))).toEqual([sentence]);
    expect(needs(kvm2, gatewayPort([], { activeOn: 'kvm2' }))).toEqual([sentence]);
  });

  it('says which chassis has guests on the network without the mapping', () => {
    const bound = ['vm1', 'vm2'].map((name) => switchPort(name, { chassisId: 'chassis:kvm2' }));
    expect(needs(chassis('kvm2', unmapped), ...bound)).toEqual([
      'kvm2 has 2 ports of ls-ext without a mapping of UPLINK',
    ]);
  });

  it('wants one mapping of a switch that several networks reach, and tells of its lack once', () => {
    const storage = [
      { ...network, id: 'network:STORAGE', name: 'STORAGE' },
      { ...localnetLink, id: 'link:localnet2', networkId: 'network:STORAGE' },
    ];
    const other = { bridgeMappings: [{ network: 'STORAGE', bridge: 'br-st' }] };
    const port = gatewayPort(['kvm1', 'kvm2', 'kvm3']);
    const all = [chassis('kvm1'), chassis('kvm2', other), chassis('kvm3', unmapped)];
    expect(needs(...storage, port, ...all)).toEqual([
      'kvm3 is a gateway candidate of lr-ext without a mapping of UPLINK or STORAGE',
    ]);
  });
});
