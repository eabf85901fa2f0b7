import { describe, expect, it } from 'vitest';
import { parseRemote } from './remote.ts';

describe('parseRemote', () => {
  it.each([
    ['tcp:10.0.0.1:6641', { kind: 'tcp', host: '10.0.0.1', port: 6641 }],
    ['tcp:[fd00::1]:6642', { kind: 'tcp', host: 'fd00::1', port: 6642 }],
    ['tcp:[fe80::1%eth0]', { kind: 'tcp', host: 'fe80::1%eth0', port: 6640 }],
    ['ssl:ovn.example.org:6641', { kind: 'ssl', host: 'ovn.example.org', port: 6641 }],
    ['unix:/run/ovn/ovnnb_db.sock', { kind: 'unix', path: '/run/ovn/ovnnb_db.sock' }],
  ])('reads %s', (text, remote) => {
    expect(parseRemote(text)).toEqual(remote);
  });

  it.each([
    '',
    '10.0.0.1:6641',
    'tcp:',
    'tcp:a:b',
    'tcp:fd00::1:6641',
    'tcp:h:0',
    'tcp:h:65536',
    'unix:',
    'http://x',
  ])('refuses "%s"', (text) => {
    expect(() => parseRemote(text)).toThrow(TypeError);
  });
});
