import { describe, expect, it } from 'vitest';
import { normalizeMac } from '../addressing/mac.ts';
import {
  proposeFreeIp,
  proposeLinkNames,
  proposeMac,
  proposePortName,
  proposeUplinkName,
} from './proposals.ts';

describe('proposeMac', () => {
  it('is locally administered and of one interface, whatever the random bytes', () => {
    for (let first = 0; first < 256; first += 1) {
      const mac = proposeMac(() => Uint8Array.of(first, 1, 2, 3, 4, 5));
      expect(normalizeMac(mac)).toBe(mac);
      expect(Number.parseInt(mac.slice(0, 2), 16) & 0b11).toBe(0b10);
    }
  });

  it('avoids those taken, however they are spelt', () => {
    const bytes = [Uint8Array.of(2, 0, 0, 0, 0, 10), Uint8Array.of(2, 0, 0, 0, 0, 11)];
    const random = (): Uint8Array => bytes.shift() ?? new Uint8Array(6);
    expect(proposeMac(random, ['2:0:0:0:0:A'])).toBe('02:00:00:00:00:0b');
  });
});

describe('proposeFreeIp', () => {
  it.each([
    ['172.16.0.0/24', [], '172.16.0.1'],
    ['172.16.0.1/24', [], '172.16.0.2'],
    ['172.16.0.1/24', ['172.16.0.2/24', '172.16.0.4'], '172.16.0.3'],
    ['10.0.0.0/30', ['10.0.0.1', '10.0.0.2'], undefined],
    ['10.0.0.0/31', ['10.0.0.0'], '10.0.0.1'],
    ['10.0.0.1/32', [], undefined],
    ['fd00::1/64', ['fd00:0::2'], 'fd00::3'],
    ['fd00::/126', ['fd00::1', 'fd00::2'], 'fd00::3'],
    ['no network', [], undefined],
  ])('in %s beside %j is %s', (cidr, taken, expected) => {
    expect(proposeFreeIp(cidr, taken)).toBe(expected);
  });
});

describe('proposed names', () => {
  it('say where each end of a link leads', () => {
    const link = { switch: 'ls-int', router: 'lr-ext' };
    expect(proposeLinkNames(link)).toEqual({
      routerPort: 'lr-ext-ls-int',
      switchPort: 'ls-int-lr-ext',
    });
    expect(proposeLinkNames(link, ['lr-ext-ls-int', 'lr-ext-ls-int-2'])).toEqual({
      routerPort: 'lr-ext-ls-int-3',
      switchPort: 'ls-int-lr-ext',
    });
  });

  it('of an uplink are the switch and where it leads', () => {
    expect(proposeUplinkName({ switch: 'ls-ext', network: 'br-ext' })).toBe('ls-ext-br-ext');
  });

  it('of guest ports are numbered', () => {
    expect(proposePortName('ls', ['ls-1', 'ls-3'])).toBe('ls-2');
  });
});
