import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NorthboundPair } from '../testing/northbound-pair.ts';
import type { Command } from './index.ts';

/** Few names and addresses, so that commands meet. */
const owner = fc.constantFrom('ls1', 'ls2');
const port = fc.constantFrom('p1', 'p2', 'p3');
const router = fc.constantFrom('lr1', 'lr1', 'lr1', 'lr2');
const routerPort = fc.constantFrom('rp1', 'rp2');
const chassis = fc.constantFrom('kvm1', 'hv2');
const ip = fc.constantFrom('10.0.0.1', '10.0.0.2', '10.1.0.1', 'fd00::1', 'FD00:0::1');
const prefix = fc.constantFrom('10.0.0.0/24', '10.0.0.7/24', '0.0.0.0/0', 'fd00::/64', '10.0.0.1');
const mac = fc.constantFrom('52:54:00:00:00:01', '2:0:0:0:0:2');
const address = fc.constantFrom(
  'unknown',
  'dynamic',
  'rubbish',
  '52:54:00:00:00:01 10.0.0.1',
  '2:0:0:0:0:2 10.0.0.1/24 fd00::1',
  '52:54:00:00:00:03 FD00:0::1',
);
const policy = fc.constantFrom('src-ip', 'dst-ip', undefined);
const flag = fc.constantFrom(true, undefined);

function one(
  type: string,
  properties: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<object> {
  return fc.record({ type: fc.constant(type), ...properties });
}

const additions = fc.oneof(
  one('addLogicalSwitch', { name: owner, mayExist: flag }),
  one('addLogicalRouter', { name: router, mayExist: flag }),
  one('addLogicalSwitchPort', { switch: owner, name: port, mayExist: flag }),
  one('addLogicalRouterPort', {
    router,
    name: routerPort,
    mac,
    networks: fc.array(fc.constantFrom('10.0.0.1/24', '10.1.0.1/24', 'fd00::1/64'), {
      minLength: 1,
      maxLength: 2,
    }),
    mayExist: flag,
  }),
);

const routing = fc.oneof(
  one('addLogicalRouterStaticRoute', {
    router,
    prefix,
    nexthop: fc.oneof({ arbitrary: ip, weight: 3 }, routerPort, fc.constant('discard')),
    outputPort: fc.oneof({ arbitrary: fc.constant(undefined), weight: 3 }, routerPort),
    policy,
    ecmp: flag,
    mayExist: flag,
  }),
  one('addLogicalRouterNat', {
    router,
    natType: fc.constantFrom('snat', 'dnat', 'dnat_and_snat'),
    externalIp: ip,
    logicalIp: fc.oneof(ip, prefix),
    gatewayPort: fc.oneof({ arbitrary: fc.constant(undefined), weight: 3 }, routerPort),
    mayExist: flag,
  }),
  one('deleteLogicalRouterStaticRoute', { router, prefix, policy, ifExists: flag }),
  one('deleteLogicalRouterNat', {
    router,
    natType: fc.constantFrom('snat', 'dnat', 'dnat_and_snat'),
    ip: fc.oneof(ip, prefix),
    ifExists: flag,
  }),
  one('setLogicalRouterPortGatewayChassis', {
    port: routerPort,
    chassis,
    priority: fc.constantFrom('0', '1', '2', '3'),
  }),
  one('deleteLogicalRouterPortGatewayChassis', { port: routerPort, chassis }),
);

const editing = fc.oneof(
  one('setLogicalSwitchPortAddresses', { port, addresses: fc.array(address, { maxLength: 2 }) }),
  one('setLogicalSwitchPortOptions', {
    port,
    options: fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom('', '1', 'x=y')),
  }),
);

const deletions = fc.oneof(
  one('deleteLogicalSwitch', { switch: owner, ifExists: flag }),
  one('deleteLogicalSwitchPort', { port, ifExists: flag }),
  one('deleteLogicalRouter', { router, ifExists: flag }),
  one('deleteLogicalRouterPort', { port: routerPort, ifExists: flag }),
  one('deleteLogicalRouterStaticRoute', { router }),
  one('deleteLogicalRouterNat', { router }),
);

const anyCommand = fc.oneof(
  { arbitrary: additions, weight: 3 },
  { arbitrary: routing, weight: 8 },
  { arbitrary: editing, weight: 3 },
  { arbitrary: deletions, weight: 1 },
);

/** What every history begins with: without something there, most commands are refused. */
const beginning: readonly (readonly Command[])[] = [
  [
    { type: 'addLogicalSwitch', name: 'ls1' },
    { type: 'addLogicalSwitchPort', switch: 'ls1', name: 'p1' },
    { type: 'addLogicalSwitchPort', switch: 'ls1', name: 'p2' },
    { type: 'addLogicalRouter', name: 'lr1' },
  ],
  [
    {
      type: 'addLogicalRouterPort',
      router: 'lr1',
      name: 'rp1',
      mac: '02:00:00:00:00:01',
      networks: ['10.0.0.1/24'],
    },
    { type: 'setLogicalRouterPortGatewayChassis', port: 'rp1', chassis: 'kvm1', priority: '1' },
  ],
];

/** Every command is a transaction of its own: as ovn-nbctl sees little of what one has added. */
const history = fc.array(anyCommand, { minLength: 10, maxLength: 30 });

let pair: NorthboundPair;
beforeAll(async () => {
  pair = await NorthboundPair.start();
});
afterAll(async () => {
  await pair[Symbol.asyncDispose]();
});

it('any history of commands has the same outcome as with ovn-nbctl, refusals included', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (commands) => {
      await pair.clear();
      for (const batch of [...beginning, ...commands.map((command) => [command])]) {
        const [ours, theirs] = [await pair.apply(batch), await pair.nbctl(batch)];
        expect({ batch, outcome: ours }).toEqual({ batch, outcome: theirs });
      }
      const { ours, theirs } = await pair.dumps();
      expect(ours).toEqual(theirs);
    }),
    { numRuns: 25, interruptAfterTimeLimit: 40_000 },
  );
});
