import { describe, expect, it } from 'vitest';
import { isMulticastMac, normalizeMac } from './mac.ts';
import { parsePortAddress } from './port-address.ts';

describe('parsePortAddress', () => {
  it.each([
    ['unknown', 'unknown', 0],
    ['router', 'router', 0],
    ['dynamic', 'dynamic', 0],
    ['dynamic 10.0.0.1 fd00::1', 'dynamic', 2],
    ['52:54:00:00:00:01', 'static', 0],
    ['52:54:00:00:00:01 dynamic', 'dynamic', 0],
    ['52:54:0:0:0:1 10.0.0.1/24 fd00::1', 'static', 2],
  ])('reads "%s" as %s with %i addresses', (text, kind, count) => {
    const address = parsePortAddress(text);
    expect(address?.kind).toBe(kind);
    expect(address?.ips).toHaveLength(count);
  });

  it.each([
    '',
    ' ',
    '10.0.0.1 52:54:00:00:00:01',
    '52:54:00:00:00:01garbage',
    '52:54:00:00:00:01 10.0.0.500',
    '52:54:00:00:00:01 ',
    'unknown 10.0.0.1',
    'dynamic x',
  ])('refuses "%s"', (text) => {
    expect(parsePortAddress(text)).toBeUndefined();
  });
});

describe('normalizeMac', () => {
  it('writes two lower-case digits per byte', () => {
    expect(normalizeMac('0:A:bC:00:1:2')).toBe('00:0a:bc:00:01:02');
  });

  it.each(['', '00:00:00:00:00', '00:00:00:00:00:00:00', '00-00-00-00-00-01', '00:00:00:00:00:0g'])(
    'refuses "%s"',
    (text) => {
      expect(normalizeMac(text)).toBeUndefined();
    },
  );

  it('leaves the group bit to be asked for', () => {
    expect(isMulticastMac('01:00:5e:00:00:01')).toBe(true);
    expect(isMulticastMac('52:54:00:00:00:01')).toBe(false);
  });
});
