import { expect, it } from 'vitest';
import { isPortRange } from './port-range.ts';

// All of these are what ovn-nbctl 23.03 makes of them.
it.each([
  '80',
  '80x',
  '99999',
  '80-90',
  '80--90',
  '80-90-',
  '-80-90',
  '80-65535',
  '4294967376',
  ' 80 - 90',
])('takes "%s" for a range of ports', (text) => {
  expect(isPortRange(text)).toBe(true);
});

it.each([
  '',
  '0',
  '-1',
  'x',
  '-',
  '80-',
  '-80',
  '80-90-1',
  '90-80',
  '80-80',
  '80-65536',
  '80-90--',
  '99999999999999999999',
])('takes "%s" for none', (text) => {
  expect(isPortRange(text)).toBe(false);
});
