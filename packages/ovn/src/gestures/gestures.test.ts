import { describe, expect, it } from 'vitest';
import { parseCommands, printLines } from '../commands/index.ts';
import { gestures, type Gesture } from './index.ts';

/** The lines that a gesture previews; also holds its commands against the registry. */
function linesOf(gesture: Gesture, input: unknown): string[] {
  const commands = gesture.commands(gesture.input.parse(input));
  return printLines(parseCommands(commands));
}

/** Field and message of each problem that the form would show. */
function problemsOf(gesture: Gesture, input: unknown): string[] {
  const { error } = gesture.input.safeParse(input);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const guest = { switch: 'ls-int', name: 'vm1', mac: '52:54:00:c4:a1:03', ips: ['172.16.0.201/24'] };
const link = {
  switch: 'ls-int',
  router: 'lr-ext',
  networks: ['172.16.0.1/24'],
  mac: '00:00:00:00:00:01',
  routerPort: 'lr-ext-ls-int',
  switchPort: 'ls-int-lr-ext',
};

describe('gestures', () => {
  it('add a guest port with its addresses', () => {
    expect(linesOf(gestures.addGuestPort, { ...guest, guest: 'web', portSecurity: true })).toEqual([
      'ovn-nbctl lsp-add ls-int vm1',
      "ovn-nbctl lsp-set-addresses vm1 '52:54:00:c4:a1:03 172.16.0.201/24'",
      "ovn-nbctl lsp-set-port-security vm1 '52:54:00:c4:a1:03 172.16.0.201/24'",
      'ovn-nbctl set Logical_Switch_Port vm1 external_ids:vm-name=web',
    ]);
  });

  it('link a switch to a router at both ends', () => {
    expect(linesOf(gestures.linkSwitchToRouter, link)).toEqual([
      'ovn-nbctl lrp-add lr-ext lr-ext-ls-int 00:00:00:00:00:01 172.16.0.1/24',
      'ovn-nbctl lsp-add ls-int ls-int-lr-ext',
      'ovn-nbctl lsp-set-type ls-int-lr-ext router',
      'ovn-nbctl lsp-set-addresses ls-int-lr-ext router',
      'ovn-nbctl lsp-set-options ls-int-lr-ext router-port=lr-ext-ls-int',
    ]);
  });

  it('delete both ends of a link', () => {
    const ends = { switchPort: 'ls-int-lr-ext', routerPort: 'lr-ext-ls-int' };
    expect(linesOf(gestures.deleteLink, ends)).toEqual([
      'ovn-nbctl lsp-del ls-int-lr-ext',
      'ovn-nbctl lrp-del lr-ext-ls-int',
    ]);
  });

  it('add an uplink', () => {
    const uplink = { switch: 'ls-ext', port: 'ls-ext-br-ext', network: 'UPLINK', tag: 7 };
    expect(linesOf(gestures.addLocalnetUplink, uplink)).toEqual([
      'ovn-nbctl lsp-add ls-ext ls-ext-br-ext',
      'ovn-nbctl lsp-set-type ls-ext-br-ext localnet',
      'ovn-nbctl lsp-set-addresses ls-ext-br-ext unknown',
      'ovn-nbctl lsp-set-options ls-ext-br-ext network_name=UPLINK',
      'ovn-nbctl set Logical_Switch_Port ls-ext-br-ext tag=7',
    ]);
  });

  it('delete a switch together with the router ports that led to it', () => {
    const input = { switch: 'ls-int', routerPorts: ['lr-ext-ls-int'] };
    expect(linesOf(gestures.deleteSwitch, input)).toEqual([
      'ovn-nbctl ls-del ls-int',
      'ovn-nbctl lrp-del lr-ext-ls-int',
    ]);
  });

  it('set several gateway chassis and remove others', () => {
    const chassis = [
      { chassis: 'kvm1', priority: 100 },
      { chassis: 'kvm2', priority: 75 },
    ];
    const input = { port: 'lr-ext-ls-ext', chassis, removed: ['kvm3'] };
    expect(linesOf(gestures.setGatewayChassis, input)).toEqual([
      'ovn-nbctl lrp-set-gateway-chassis lr-ext-ls-ext kvm1 100',
      'ovn-nbctl lrp-set-gateway-chassis lr-ext-ls-ext kvm2 75',
      'ovn-nbctl lrp-del-gateway-chassis lr-ext-ls-ext kvm3',
    ]);
  });

  it('add and delete routes and NAT', () => {
    const route = { router: 'lr-ext', prefix: '0.0.0.0/0', nexthop: '10.10.10.1' };
    const ips = { externalIp: '10.10.10.240', logicalIp: '172.16.0.0/24' };
    const rule = { router: 'lr-ext', natType: 'snat', logicalPort: '', externalMac: '' };
    expect([
      ...linesOf(gestures.addStaticRoute, { ...route, outputPort: '' }),
      ...linesOf(gestures.deleteStaticRoute, route),
      ...linesOf(gestures.addNat, { ...rule, ...ips }),
      ...linesOf(gestures.deleteNat, { router: 'lr-ext', natType: 'snat', ip: ips.logicalIp }),
    ]).toEqual([
      'ovn-nbctl lr-route-add lr-ext 0.0.0.0/0 10.10.10.1',
      'ovn-nbctl lr-route-del lr-ext 0.0.0.0/0 10.10.10.1',
      'ovn-nbctl lr-nat-add lr-ext snat 10.10.10.240 172.16.0.0/24',
      'ovn-nbctl lr-nat-del lr-ext snat 172.16.0.0/24',
    ]);
  });
});

describe('input of gestures', () => {
  it('names the field of everything that is wrong', () => {
    const input = { switch: '', name: ' ', mac: '52:54:00:c4:a1', ips: ['172.16.0.500'] };
    expect(problemsOf(gestures.addGuestPort, input)).toEqual([
      'switch: Choose a switch.',
      'name: Enter a name.',
      'mac: This is not a MAC address. Six bytes such as 52:54:00:12:34:56 are expected.',
      'ips.0: This is not an IP address. One such as 172.16.0.201 or 172.16.0.201/24 is expected.',
    ]);
  });

  it.each([
    ['01:00:00:00:00:01', 'mac: This is a group address: its first byte must be even.'],
    ['', 'mac: Enter a MAC address.'],
  ])('refuses the MAC "%s"', (mac, problem) => {
    expect(problemsOf(gestures.linkSwitchToRouter, { ...link, mac })).toContain(problem);
  });

  it.each([
    ['172.16.0.1', 'Enter an address with the length of its network, such as 172.16.0.1/24.'],
    ['172.16.0.1/33', 'Enter an address with the length of its network, such as 172.16.0.1/24.'],
    ['172.16.0.0/24', 'This is the address of the network itself; the port needs one inside it.'],
  ])('refuses the network %s of a link', (network, message) => {
    const problems = problemsOf(gestures.linkSwitchToRouter, { ...link, networks: [network] });
    expect(problems).toEqual([`networks.0: ${message}`]);
  });

  it('accepts both addresses of a network of two', () => {
    const networks = ['10.0.0.0/31', 'fd00::/127'];
    expect(problemsOf(gestures.linkSwitchToRouter, { ...link, networks })).toEqual([]);
  });

  it('refuses a chassis that is listed twice, and one with too high a priority', () => {
    const chassis = [
      { chassis: 'kvm1', priority: 1 },
      { chassis: 'kvm1', priority: 40_000 },
    ];
    expect(problemsOf(gestures.setGatewayChassis, { port: 'p', chassis })).toEqual([
      'chassis.1.priority: The highest priority is 32767.',
      'chassis.1.chassis: This chassis is listed already.',
    ]);
  });

  it('refuses a network as the logical address of DNAT', () => {
    const ips = { externalIp: '10.0.0.1', logicalIp: '172.16.0.0/24' };
    expect(problemsOf(gestures.addNat, { router: 'lr', natType: 'dnat', ...ips })).toEqual([
      'logicalIp: Enter a single address: only SNAT takes a network.',
    ]);
  });
});

describe('fields of gestures', () => {
  it.each([
    { gesture: gestures.linkSwitchToRouter, at: [0, 'name'], field: 'routerPort' },
    { gesture: gestures.linkSwitchToRouter, at: [0, 'networks'], field: 'networks' },
    { gesture: gestures.linkSwitchToRouter, at: [1, 'name'], field: 'switchPort' },
    { gesture: gestures.linkSwitchToRouter, at: [1, 'switch'], field: 'switch' },
    { gesture: gestures.addGuestPort, at: [0, 'name'], field: 'name' },
    { gesture: gestures.addGuestPort, at: [1, 'addresses'], field: 'ips' },
    { gesture: gestures.addLocalnetUplink, at: [0, 'name'], field: 'port' },
    { gesture: gestures.deleteLink, at: [1, 'port'], field: 'routerPort' },
    { gesture: gestures.setGatewayChassis, at: [1, 'priority'], field: 'chassis.1.priority' },
    { gesture: gestures.addNat, at: [0, 'externalIp'], field: 'externalIp' },
  ] as const)('lead from command and property $at to $field', ({ gesture, at, field }) => {
    const [commandIndex, property] = at;
    expect(gesture.fieldOf(commandIndex, property)).toBe(field);
  });
});
