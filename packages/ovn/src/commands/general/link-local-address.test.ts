import { expect, it } from 'vitest';
import { linkLocalAddress } from './link-local-address.ts';

it.each([
  ['52:54:00:12:34:56', 'fe80::5054:ff:fe12:3456'],
  ['02:00:00:00:00:01', 'fe80::ff:fe00:1'],
  ['nonsense', 'fe80::200:ff:fe00:0'],
])('of %s is %s', (mac, address) => {
  expect(linkLocalAddress(mac)).toBe(address);
});
