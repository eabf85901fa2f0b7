import { describe, expect, it } from 'vitest';
import { formatIpAddress, parseIpAddress } from './ip-address.ts';
import {
  networkContains,
  networksOverlap,
  normalizePrefix,
  parseIpNetwork,
  type IpNetwork,
} from './ip-network.ts';

function network(text: string): IpNetwork {
  const parsed = parseIpNetwork(text);
  if (!parsed) throw new Error(`${text} is no network`);
  return parsed;
}

describe('parseIpAddress', () => {
  it.each([
    ['10.0.0.1', '10.0.0.1'],
    ['::', '::'],
    ['::1', '::1'],
    ['1::', '1::'],
    ['FD00:0:0::A', 'fd00::a'],
    ['1:0:0:2:0:0:0:3', '1:0:0:2::3'],
    ['1:0:2:3:4:5:6:7', '1:0:2:3:4:5:6:7'],
    ['::1.2.3.4', '::1.2.3.4'],
    ['::ffff:1.2.3.4', '::ffff:1.2.3.4'],
    ['::ffff:0:1.2.3.4', '::ffff:0:102:304'],
    ['64:ff9b::1.2.3.4', '64:ff9b::102:304'],
  ])('reads %s as %s', (text, canonical) => {
    const address = parseIpAddress(text);
    expect(address && formatIpAddress(address)).toBe(canonical);
  });

  it.each([
    '',
    '10.0.0',
    '10.0.0.256',
    '010.0.0.1',
    '10.0.0.1 ',
    '1.2.3.4.5',
    ':',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7::8',
    '12345::',
    'fe80::1%eth0',
    '::1.2.3',
    '1.2.3.4::',
  ])('refuses "%s"', (text) => {
    expect(parseIpAddress(text)).toBeUndefined();
  });
});

describe('normalizePrefix', () => {
  it.each([
    ['172.16.0.9/24', '172.16.0.0/24'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['10.0.0.1/32', '10.0.0.1'],
    ['10.0.0.1', '10.0.0.1'],
    ['10.1.2.3/255.255.0.0', '10.1.0.0/16'],
    ['fd00::1/64', 'fd00::/64'],
    ['fd00::1/128', 'fd00::1'],
    ['::/0', '::/0'],
  ])('writes %s as %s', (text, canonical) => {
    expect(normalizePrefix(text)).toBe(canonical);
  });

  it.each(['10.0.0.0/33', '10.0.0.0/', '10.0.0.0/-1', '10.0.0.0/255.0.255.0', 'fd00::/129', '/24'])(
    'refuses %s',
    (text) => {
      expect(normalizePrefix(text)).toBeUndefined();
    },
  );
});

describe('networks', () => {
  it.each([
    ['172.16.0.1/24', '172.16.0.255', true],
    ['172.16.0.1/24', '172.16.1.0', false],
    ['0.0.0.0/0', '9.9.9.9', true],
    ['0.0.0.0/0', 'fd00::1', false],
    ['fd00::/64', 'fd00::ffff:ffff:ffff:ffff', true],
  ])('%s contains %s: %s', (text, member, expected) => {
    const address = parseIpAddress(member);
    expect(address && networkContains(network(text), address)).toBe(expected);
  });

  it.each([
    ['10.0.0.0/8', '10.1.0.0/16', true],
    ['10.1.0.0/16', '10.0.0.0/8', true],
    ['10.0.0.0/24', '10.0.1.0/24', false],
    ['::/0', '0.0.0.0/0', false],
  ])('%s overlaps %s: %s', (one, other, expected) => {
    expect(networksOverlap(network(one), network(other))).toBe(expected);
  });
});
