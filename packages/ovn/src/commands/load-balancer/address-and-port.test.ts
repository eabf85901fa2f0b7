import { describe, expect, it } from 'vitest';
import { Draft } from '../../planning/draft.ts';
import { networkOf } from '../../testing/network-of.ts';
import { parseAddressAndPort } from './address-and-port.ts';

describe('parseAddressAndPort reads', () => {
  it.each([
    ['10.0.0.1', { family: 4, ip: '10.0.0.1', port: 0 }],
    ['10.0.0.1:', { family: 4, ip: '10.0.0.1', port: 0 }],
    ['10.0.0.1:0', { family: 4, ip: '10.0.0.1', port: 0 }],
    ['10.0.0.1: +080', { family: 4, ip: '10.0.0.1', port: 80 }],
    ['[10.0.0.1]:80', { family: 4, ip: '10.0.0.1', port: 80 }],
    ['fd00:0::01', { family: 6, ip: 'fd00::1', port: 0 }],
    ['[fd00::1]', { family: 6, ip: 'fd00::1', port: 0 }],
    ['[fd00::1]:65535', { family: 6, ip: 'fd00::1', port: 65_535 }],
    ['[fd00::1', { family: 6, ip: 'fd00::1', port: 0 }],
    ['fe80::1%eth0', { family: 6, ip: 'fe80::1', port: 0 }],
  ])('%s', (text, read) => {
    const draft = new Draft(networkOf([]));
    expect(parseAddressAndPort(text, draft)).toMatchObject(read);
    expect(draft.warnings).toEqual([]);
  });
});

describe('parseAddressAndPort does not read', () => {
  it.each([
    ['', 'bad IP address ""'],
    [':80', 'bad IP address ""'],
    ['010.0.0.1', 'bad IP address "010.0.0.1"'],
    ['10.0.0.1 :80', 'bad IP address "10.0.0.1 "'],
    ['10.0.0.1:65536', 'bad port number "65536"'],
    ['10.0.0.1:80 ', 'bad port number "80 "'],
    ['name:x', 'bad port number "x"'],
  ])('%j, and logs why', (text, problem) => {
    const draft = new Draft(networkOf([]));
    expect(parseAddressAndPort(text, draft)).toBeUndefined();
    expect(draft.warnings.map(({ message }) => message)).toEqual([`${text}: ${problem}`]);
  });

  it.each(['10.0.0.1:80:80', '[fd00::1]x', 'x[fd00::1]:80', 'fd00::1]', '[fd00::g]:80'])(
    '%s',
    (text) => {
      const draft = new Draft(networkOf([]));
      expect(parseAddressAndPort(text, draft)).toBeUndefined();
      expect(draft.warnings).toEqual([]);
    },
  );
});
