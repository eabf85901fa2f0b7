import { describe, expect, it } from 'vitest';
import { readLong, scanInteger, scanIntegerWithin } from './scan-integer.ts';
import { isMac } from './scan-mac.ts';
import { ipsOfPortAddress, isDynamicPortAddress, isPortAddress } from './scan-port-address.ts';

describe('scanInteger', () => {
  it.each([
    ['12', 12n],
    [' \t-3x', -3n],
    ['+7 8', 7n],
    ['0x10', 0n],
    ['18446744073709551617', 1n],
    ['9223372036854775808', -9223372036854775808n],
    ['', undefined],
    ['- 1', undefined],
    ['x', undefined],
  ])('reads %j as %s', (text, value) => {
    expect(scanInteger(text)).toBe(value);
  });

  it('keeps to the bounds', () => {
    expect(scanIntegerWithin('4095', [0, 4095])).toBe(4095);
    expect(scanIntegerWithin('4096', [0, 4095])).toBeUndefined();
    expect(scanIntegerWithin('-1', [0, 4095])).toBeUndefined();
  });
});

describe('readLong', () => {
  it.each([
    [' 5', 5n],
    ['+5', 5n],
    ['-5', -5n],
    ['5 ', undefined],
    ['9223372036854775808', undefined],
    ['', undefined],
  ])('reads %j as %s', (text, value) => {
    expect(readLong(text)).toBe(value);
  });
});

describe('isMac', () => {
  it.each(['00:11:22:33:44:55', ' 0: 1:2:3:-4:0xff', '1:2:3:4:5:6789'])('accepts %j', (text) => {
    expect(isMac(text)).toBe(true);
  });
  it.each(['', '1:2:3:4:5', '1:2:3:4:5:6 ', '1-2-3-4-5-6'])('refuses %j', (text) => {
    expect(isMac(text)).toBe(false);
  });
});

describe('addresses of ports', () => {
  it.each(['unknown', 'dynamic', 'router', '1:2:3:4:5:6x', 'dynamicabc', 'dynamic  1.2.3.400y'])(
    'may be %j',
    (text) => {
      expect(isPortAddress(text)).toBe(true);
    },
  );
  it.each(['', 'unknown ', 'dynamic x', '10.0.0.1'])('may not be %j', (text) => {
    expect(isPortAddress(text)).toBe(false);
  });

  it.each([
    ['0:0:0:0:0:1 10.0.0.256/24 10.0.0.9', ['10.0.0.0', '10.0.0.9']],
    ['0:0:0:0:0:1 10.0.0.1/99 10.0.0.9', []],
    ['0:0:0:0:0:1 10.0.0.1/255.0.255.0 10.0.0.9', []],
    ['0:0:0:0:0:1 010.0.0.1/255.255.0.0 fd00::0:1/64', ['10.0.0.1', 'fd00::1']],
    ['0:0:0:0:0:1 fd00::1/129', []],
    ['0:0:0:0:0:1 fd00::1/ffff:: 10.0.0.1 x 10.0.0.2', ['fd00::1', '10.0.0.1']],
    ['0:0:0:0:0:1garbage 10.0.0.1', []],
    ['dynamic 10.0.0.1', []],
  ])('%j has %j', (text, ips) => {
    expect(ipsOfPortAddress(text)).toEqual(ips);
  });

  it.each([
    ['dynamic', true],
    ['dynamic 10.0.0.1', true],
    ['dynamic 10.0.0.1 fd00::1', true],
    ['dynamic fd00::1', true],
    ['0:0:0:0:0:1 dynamic', true],
    ['dynamic 10.0.0.1 x', false],
    ['0:0:0:0:0:1 10.0.0.1', false],
    ['unknown', false],
  ])('%j is dynamic: %s', (text, isDynamic) => {
    expect(isDynamicPortAddress(text)).toBe(isDynamic);
  });
});
