import { describe, expect, it } from 'vitest';
import { parseCommands, type Command } from '../commands/index.ts';
import { gestures } from '../gestures/index.ts';
import { networkOf } from '../testing/network-of.ts';
import {
  addNat,
  addRoute,
  addRouterPort,
  setAddresses,
  setColumns,
  setGateway,
} from '../testing/scenarios/scenario.ts';
import { check } from './index.ts';

const link = (owner: string, network: string, mac: string): Command[] =>
  gestures.linkSwitchToRouter.commands({
    switch: owner,
    router: 'lr',
    networks: [network],
    mac,
    routerPort: `lr-${owner}`,
    switchPort: `${owner}-lr`,
  });
const guest = (name: string, mac: string, ...ips: string[]): Command[] =>
  gestures.addGuestPort.commands({
    switch: 'ls',
    name,
    mac,
    ips,
    guest: undefined,
    portSecurity: false,
  });
const uplink = (port: string): Command[] =>
  gestures.addLocalnetUplink.commands({ switch: 'ext', port, network: 'UPLINK' });

/** lr between ls (172.16.0.0/24, guest vm1) and ext (10.10.10.0/24, uplink). */
const network: Command[] = [
  { type: 'addLogicalSwitch', name: 'ls' },
  { type: 'addLogicalSwitch', name: 'ext' },
  { type: 'addLogicalRouter', name: 'lr' },
  ...link('ls', '172.16.0.1/24', '00:00:00:00:00:01'),
  ...link('ext', '10.10.10.240/24', '00:00:00:00:00:02'),
  ...guest('vm1', '52:54:00:00:00:01', '172.16.0.201/24'),
  ...uplink('ext-up'),
];
const view = networkOf(network);

/** What is said of a batch: `index field severity: message`. */
function said(...commands: Command[]): string[] {
  return check(parseCommands(commands), view).map(
    ({ commandIndex, field, severity, message }) =>
      `${commandIndex} ${field} ${severity}: ${message}`,
  );
}

describe('check', () => {
  it('refuses a router port that is its own peer, which ovn-northd dies of', () => {
    const networks = ['192.168.7.1/24'];
    const port = { router: 'lr', name: 'loop', mac: '00:00:00:00:00:07', networks, peer: 'loop' };
    expect(said({ type: 'addLogicalRouterPort', ...port })).toEqual([
      '0 peer error: loop cannot be its own peer',
    ]);
  });

  it('finds nothing wrong with a network that works', () => {
    expect(check(network, networkOf([]))).toEqual([]);
  });

  it('reports what ovn-nbctl would refuse', () => {
    expect(said({ type: 'addLogicalSwitch', name: 'ls' })).toEqual([
      '0 name error: ls: a switch with this name already exists',
    ]);
  });
});

describe('check of a port’s addresses', () => {
  it.each([
    [
      '52:54:00:00:00:02 172.16.1.7',
      '172.16.1.7 is outside the network of switch ls (172.16.0.0/24)',
    ],
    [
      '52:54:00:00:00:02 172.16.0.1',
      '172.16.0.1 is the address of router port lr-ls already, on switch ls',
    ],
    ['52:54:00:00:00:02 172.16.0.255', '172.16.0.255 is the broadcast address of 172.16.0.0/24'],
    ['52:54:00:00:00:02 172.16.0.0', '172.16.0.0 is the address of 172.16.0.0/24 itself'],
    ['52:54:0:0:0:1 172.16.0.7', 'MAC 52:54:00:00:00:01 is that of port vm1 already, on switch ls'],
    [
      '00:00:00:00:00:01 172.16.0.7',
      'MAC 00:00:00:00:00:01 is that of router port lr-ls already, on switch ls',
    ],
    [
      '53:54:00:00:00:02 172.16.0.7',
      '53:54:00:00:00:02 is a group address: its first byte must be even',
    ],
  ])('%s: %s', (address, message) => {
    expect(
      said(
        { type: 'addLogicalSwitchPort', switch: 'ls', name: 'vm2' },
        setAddresses('vm2', address),
      ),
    ).toEqual([`1 addresses error: ${message}`]);
  });

  it('lets a port keep what it has', () => {
    expect(said(setAddresses('vm1', '52:54:00:00:00:01 172.16.0.201/24'))).toEqual([]);
  });

  it('lets a port have IPv6 addresses where no router has any', () => {
    expect(said(setAddresses('vm1', '52:54:00:00:00:01 fd00::1'))).toEqual([]);
  });

  it('holds for addresses set as a column', () => {
    const columns = { addresses: ['52:54:00:00:00:01 172.16.1.7'] };
    expect(said(setColumns(['Logical_Switch_Port', 'vm1'], { columns }))).toEqual([
      '0 addresses error: 172.16.1.7 is outside the network of switch ls (172.16.0.0/24)',
    ]);
  });

  it('sees a link that the same batch makes', () => {
    const batch = [
      ...network.slice(0, 3),
      ...guest('vm1', '52:54:00:00:00:01', '172.16.0.201/24'),
      ...link('ls', '172.17.0.1/24', '00:00:00:00:00:01'),
    ];
    expect(
      check(batch, networkOf([])).map(({ commandIndex, message }) => [commandIndex, message]),
    ).toEqual([
      [4, '172.16.0.201 is outside the network of switch ls (172.17.0.0/24)'],
      [5, 'outside this network: port vm1'],
    ]);
  });
});

describe('check of a router port', () => {
  it('wants networks that do not overlap on one router', () => {
    expect(said(addRouterPort('p', ['172.16.0.129/25']))).toEqual([
      '0 networks error: 172.16.0.128/25 overlaps 172.16.0.0/24 of port lr-ls on the same router',
    ]);
  });

  it.each([
    ['10.0.0.0/24', 'error', '10.0.0.0 is the address of the network itself in 10.0.0.0/24'],
    ['10.0.0.255/24', 'error', '10.0.0.255 is the broadcast address in 10.0.0.0/24'],
    [
      '10.0.0.1',
      'warning',
      '10.0.0.1 is a network of one address: nothing can be reached through it',
    ],
  ])('%s: %s, %s', (network_, severity, message) => {
    expect(said(addRouterPort('p', [network_]))).toEqual([`0 networks ${severity}: ${message}`]);
  });

  it('wants a MAC and address that nobody on the switch has', () => {
    const columns = { networks: ['172.16.0.201/24'], mac: '52:54:00:00:00:01' };
    expect(said(setColumns(['Logical_Router_Port', 'lr-ls'], { columns }))).toEqual([
      '0 networks error: 172.16.0.201 is the address of port vm1 already',
      '0 mac error: MAC 52:54:00:00:00:01 is that of port vm1 already',
    ]);
  });

  it('wants guests inside its network', () => {
    const columns = { networks: ['172.17.0.1/24'] };
    expect(said(setColumns(['Logical_Router_Port', 'lr-ls'], { columns }))).toEqual([
      '0 networks warning: outside this network: port vm1',
    ]);
  });
});

describe('check of a link or uplink', () => {
  it('wants a router port that exists', () => {
    const options = { 'router-port': 'lr-nowhere' };
    expect(said({ type: 'setLogicalSwitchPortOptions', port: 'ls-lr', options })).toEqual([
      '0 options error: there is no router port lr-nowhere',
    ]);
  });

  it('wants a router port to itself', () => {
    const options = { 'router-port': 'lr-ls' };
    expect(said({ type: 'setLogicalSwitchPortOptions', port: 'ext-lr', options })).toEqual([
      '0 options error: ls-lr and ext-lr both lead to router port lr-ls',
    ]);
  });

  it('warns of a router port that leads nowhere', () => {
    expect(said({ type: 'setLogicalSwitchPortType', port: 'vm1', portType: 'router' })).toEqual([
      '0 portType warning: a router port does nothing without the option router-port',
    ]);
  });

  it('warns of a second localnet port on one switch', () => {
    expect(said(...uplink('ext-up2'))).toEqual([
      '3 options warning: switch ext has the localnet port ext-up already; ' +
        'traffic may loop between the physical networks',
    ]);
  });

  it('warns of ports that deletions leave behind', () => {
    expect(said({ type: 'deleteLogicalSwitch', switch: 'ls' })).toEqual([
      '0 switch warning: router port lr-ls then leads nowhere',
    ]);
    expect(said({ type: 'deleteLogicalRouter', router: 'lr' })).toEqual([
      '0 router warning: switch port ls-lr then leads nowhere',
      '0 router warning: switch port ext-lr then leads nowhere',
    ]);
    expect(said({ type: 'deleteLogicalRouterPort', port: 'lr-ls' })).toEqual([
      '0 port warning: switch port ls-lr then leads nowhere',
    ]);
    const ends = { switchPort: 'ls-lr', routerPort: 'lr-ls' };
    expect(said(...gestures.deleteLink.commands(ends))).toEqual([]);
  });
});

describe('check of a gateway', () => {
  const lost =
    'two gateway chassis do not fail over when the tunnel between them is lost: each takes ' +
    'itself for the isolated one and claims nothing; a third candidate makes it work';

  it('accepts one candidate, and three', () => {
    expect(said(setGateway('lr-ext', 'kvm1', 100))).toEqual([]);
    const three = ['kvm1', 'kvm2', 'kvm3'].map((id, index) => setGateway('lr-ext', id, index));
    expect(said(...three)).toEqual([]);
  });

  it('warns once of exactly two candidates', () => {
    expect(said(setGateway('lr-ext', 'kvm1', 100), setGateway('lr-ext', 'kvm2', 75))).toEqual([
      `1 chassis warning: ${lost}`,
    ]);
  });

  it('warns of two candidates with the same priority', () => {
    const three = ['kvm1', 'kvm2', 'kvm3'].map((id) =>
      setGateway('lr-ext', id, id === 'kvm3' ? 5 : 9),
    );
    expect(said(...three)).toEqual([
      '0 priority warning: kvm2 has priority 9 too: which of the two is active is undefined',
      '1 priority warning: kvm1 has priority 9 too: which of the two is active is undefined',
    ]);
  });
});

describe('check of a static route', () => {
  it.each(['10.10.10.1', 'discard'])('accepts the next hop %s', (nexthop) => {
    expect(said(addRoute('0.0.0.0/0', nexthop))).toEqual([]);
  });

  it.each([
    [
      '10.10.11.1',
      '10.10.11.1 cannot be reached: outside the networks of router lr ' +
        '(172.16.0.0/24, 10.10.10.0/24)',
    ],
    ['fd00::1', 'fd00::1 cannot be reached: router lr has no IPv6 network yet'],
    ['10.10.10.240', '10.10.10.240 is an address of the router itself'],
  ])('refuses the next hop %s: %s', (nexthop, message) => {
    const prefix = nexthop.includes(':') ? '::/0' : '0.0.0.0/0';
    expect(said(addRoute(prefix, nexthop))).toEqual([`0 nexthop error: ${message}`]);
  });

  it('accepts any next hop behind a given port', () => {
    expect(said(addRoute('0.0.0.0/0', '9.9.9.9', { outputPort: 'lr-ext' }))).toEqual([]);
  });
});

describe('check of NAT', () => {
  const gateway = setGateway('lr-ext', 'kvm1', 1);

  it('accepts what works', () => {
    expect(said(gateway, addNat('snat', ['10.10.10.240', '172.16.0.0/24']))).toEqual([]);
  });

  it('warns where no port has a gateway chassis', () => {
    expect(said(addNat('snat', ['10.10.10.240', '172.16.0.0/24']))).toEqual([
      '0 router warning: NAT does nothing until a port of router lr has a gateway chassis',
    ]);
  });

  it('warns of addresses that the router has nothing to do with', () => {
    expect(said(gateway, addNat('snat', ['9.9.9.9', '192.168.0.0/24']))).toEqual([
      '1 externalIp warning: 9.9.9.9 is in no network of the router ' +
        '(172.16.0.0/24, 10.10.10.0/24): packets to it arrive only if they are routed there',
      '1 logicalIp warning: 192.168.0.0/24 is in no network of the router',
    ]);
  });

  it('refuses a guest’s address as the external one', () => {
    expect(said(gateway, addNat('dnat', ['172.16.0.201', '172.16.0.7']))).toEqual([
      '1 externalIp error: 172.16.0.201 is the address of port vm1',
    ]);
  });
});
