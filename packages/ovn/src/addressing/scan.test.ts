import { describe, expect, it } from 'vitest';
import { formatPrefix, normalizePrefix } from './ip-network.ts';
import { scanMac } from './mac.ts';
import { scanIpNetwork } from './scan-ip-network.ts';

// All of these are what ovn-nbctl 23.03 makes of them.
describe('scanMac', () => {
  it.each([
    ['0:A:bC:00:1:2', '00:0a:bc:00:01:02'],
    ['0x0:1ff:-1:+2: 3:012', '00:ff:ff:02:03:12'],
    [' 0:0:0:0:0:0x5', '00:00:00:00:00:05'],
  ])('takes "%s" for %s', (text, mac) => {
    expect(scanMac(text)).toBe(mac);
  });

  it.each([
    '',
    '0:0:0:0:0',
    '0:0:0:0:0:',
    '0:0:0:0:0:0x',
    '0:0:0:0:0:-',
    '0 :0:0:0:0:0',
    '00:00:00:00:00:01garbage',
    '0:0:0:0:0:1 10.0.0.1',
  ])('refuses "%s"', (text) => {
    expect(scanMac(text)).toBeUndefined();
  });
});

describe('scanIpNetwork', () => {
  it.each([
    ['10.0.0.256/24', '10.0.0.0/24'],
    [' 10.0.0.1/24', '10.0.0.0/24'],
    ['-10.0.0.1', '246.0.0.1'],
    ['010.0.0.1', '10.0.0.1'],
    ['4294967297.0.0.1/8', '1.0.0.0/8'],
    ['10.0.0.1/ 24', '10.0.0.0/24'],
    ['10.0.0.1/4294967320', '10.0.0.0/24'],
    ['10.1.2.3/255.255.0.0', '10.1.0.0/16'],
    [' fd00::1', 'fd00::1'],
    [' fd00::/+6', 'fc00::/6'],
    ['fd00::1/ 64', 'fd00::/64'],
    ['fd00::1/ffff::', 'fd00::/16'],
    ['fd00::1/::', '::/0'],
  ])('takes "%s" for %s', (text, prefix) => {
    const network = scanIpNetwork(text);
    expect(network && formatPrefix(network)).toBe(prefix);
    expect(normalizePrefix(text)).toBe(prefix);
  });

  it.each([
    '',
    '10.0.0',
    '10.0.0.1/',
    '10.0.0.1/24x',
    '10.0.0.1/33',
    '10.0.0.1/99999999999999999999999',
    '10.0.0.0/255.0.255.0',
    '10.0.0.0/255.0.0',
    '0x10.0.0.1',
    'fd00::/',
    'fd00::/-1',
    'fd00::/129',
    'fd00::/64 ',
    'fd00:: /64',
    'fd00::/f0f0::',
    'fd00::/ ffff::',
  ])('refuses "%s"', (text) => {
    expect(scanIpNetwork(text)).toBeUndefined();
  });
});
