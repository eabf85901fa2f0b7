import { describe, expect, it } from 'vitest';
import { networkAddress, parseAddresses } from './addresses.ts';

describe('parseAddresses', () => {
  it.each([
    { what: 'a MAC alone', of: ['80:fa:5b:06:72:b7'], macs: ['80:fa:5b:06:72:b7'], ips: [] },
    {
      what: 'a MAC and addresses of both families',
      of: ['80:FA:5B:06:72:B7 10.0.0.4 20.0.0.4 fdaa:15f2:72cf:0:f816:3eff:fe20:3f41'],
      macs: ['80:fa:5b:06:72:b7'],
      ips: ['10.0.0.4', '20.0.0.4', 'fdaa:15f2:72cf:0:f816:3eff:fe20:3f41'],
    },
    {
      what: 'prefix lengths, as operators write them',
      of: ['52:54:00:c4:a1:03 172.16.0.201/24 2001:DB8::0:1/64'],
      macs: ['52:54:00:c4:a1:03'],
      ips: ['172.16.0.201', '2001:db8::1'],
    },
    { what: 'unknown and router', of: ['unknown', 'router'], macs: [], ips: [] },
    {
      what: 'dynamic with what is asked for',
      of: ['dynamic 192.168.0.1 2001::1'],
      macs: [],
      ips: ['192.168.0.1', '2001::1'],
    },
    {
      what: 'a MAC that is given, the rest dynamic',
      of: ['80:fa:5b:06:72:b7 dynamic'],
      macs: ['80:fa:5b:06:72:b7'],
      ips: [],
    },
    {
      what: 'several strings, each address once',
      of: ['80:fa:5b:06:72:b7  10.0.0.4', 'unknown', '80:fa:5b:06:72:b8 10.0.0.4'],
      macs: ['80:fa:5b:06:72:b7', '80:fa:5b:06:72:b8'],
      ips: ['10.0.0.4'],
    },
    {
      what: 'words that are no address',
      of: ['80:fa:5b:06:72 10.0.0 300.1.1.1 ::g'],
      macs: [],
      ips: [],
    },
    { what: 'an empty string', of: [''], macs: [], ips: [] },
  ])('reads $what', ({ of, macs, ips }) => {
    expect(parseAddresses(of)).toEqual({ macs, ips });
  });
});

describe('networkAddress', () => {
  it.each([
    ['172.16.0.1/24', '172.16.0.0/24'],
    ['10.1.2.3/32', '10.1.2.3/32'],
    ['2001:DB8::1/64', '2001:db8::/64'],
    ['172.16.0.1', undefined],
    ['172.16.0.1/33', undefined],
    ['', undefined],
  ])('of %s is %s', (cidr, network) => {
    expect(networkAddress(cidr)).toBe(network);
  });
});
