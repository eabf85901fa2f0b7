import { describe, expect, it } from 'vitest';
import { contains } from './cidr.ts';

describe('contains', () => {
  it.each([
    ['10.10.10.240/24', '10.10.10.1', true],
    ['10.10.10.240/24', '10.10.11.1', false],
    ['10.0.0.0/8', '10.255.0.1', true],
    ['0.0.0.0/0', '1.2.3.4', true],
    ['192.0.2.1', '192.0.2.1', true],
    ['fd00::1/64', 'fd00::ffff', true],
    ['fd00::1/64', 'fd00:0:0:1::1', false],
    ['fd00::1/64', '10.0.0.1', false],
  ])('%s and %s: %s', (network, address, expected) => {
    expect(contains(network, address)).toBe(expected);
  });

  it.each([
    ['10.0.0.0/33', '10.0.0.1'],
    ['10.0.0.300/24', '10.0.0.1'],
    ['fd00:::/64', 'fd00::1'],
    ['', ''],
  ])('does not take %s for a network', (network, address) => {
    expect(contains(network, address)).toBe(false);
  });
});
