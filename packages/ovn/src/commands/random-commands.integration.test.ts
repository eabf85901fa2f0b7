import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NorthboundPair } from '../testing/northbound-pair.ts';

/** Few names and addresses, so that commands meet. */
const owner = fc.constantFrom('ls1', 'ls2');
const port = fc.constantFrom('p1', 'p2', 'p3');
const router = fc.constantFrom('lr1', 'lr2');
const routerPort = fc.constantFrom('rp1', 'rp2');
const chassis = fc.constantFrom('kvm1', 'hv2');
const ip = fc.constantFrom('10.0.0.1', '10.0.0.2', '10.1.0.1', 'fd00::1', 'FD00:0::1', '10.0.0.x');
const prefix = fc.constantFrom('10.0.0.0/24', '10.0.0.7/24', '0.0.0.0/0', 'fd00::/64', '10.0.0.1');
const mac = fc.constantFrom('52:54:00:00:00:01', '2:0:0:0:0:2', 'nonsense');
const address = fc.constantFrom(
  'unknown',
  'dynamic',
  'rubbish',
  '52:54:00:00:00:01 10.0.0.1',
  '2:0:0:0:0:2 10.0.0.1/24 fd00::1',
  '52:54:00:00:00:03 FD00:0::1',
);
const flag = fc.constantFrom(true, undefined);

function one(
  type: string,
  properties: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<object> {
  return fc.record({ type: fc.constant(type), ...properties });
}

/** Additions are weighted: without something there, everything else is refused. */
const anyCommand = fc.oneof(
  { arbitrary: one('addLogicalSwitch', { name: owner, mayExist: flag }), weight: 3 },
  { arbitrary: one('addLogicalRouter', { name: router, mayExist: flag }), weight: 3 },
  {
    arbitrary: one('addLogicalSwitchPort', { switch: owner, name: port, mayExist: flag }),
    weight: 4,
  },
  {
    arbitrary: one('addLogicalRouterPort', {
      router,
      name: routerPort,
      mac,
      networks: fc.array(fc.constantFrom('10.0.0.1/24', '10.1.0.1/24', 'fd00::1/64'), {
        minLength: 1,
        maxLength: 2,
      }),
      mayExist: flag,
    }),
    weight: 4,
  },
  {
    arbitrary: one('addLogicalRouterStaticRoute', {
      router,
      prefix,
      nexthop: fc.oneof(ip, routerPort, fc.constant('discard')),
      outputPort: fc.oneof(fc.constant(undefined), routerPort),
      policy: fc.constantFrom('src-ip', 'dst-ip', undefined),
      ecmp: flag,
      mayExist: flag,
    }),
    weight: 4,
  },
  {
    arbitrary: one('addLogicalRouterNat', {
      router,
      natType: fc.constantFrom('snat', 'dnat', 'dnat_and_snat'),
      externalIp: ip,
      logicalIp: fc.oneof(ip, prefix),
      gatewayPort: fc.oneof({ arbitrary: fc.constant(undefined), weight: 3 }, routerPort),
      mayExist: flag,
    }),
    weight: 4,
  },
  one('setLogicalSwitchPortAddresses', { port, addresses: fc.array(address, { maxLength: 2 }) }),
  one('setLogicalSwitchPortOptions', {
    port,
    options: fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom('', '1', 'x=y')),
  }),
  one('setLogicalRouterPortGatewayChassis', {
    port: routerPort,
    chassis,
    priority: fc.integer({ min: 0, max: 3 }),
  }),
  one('deleteLogicalRouterPortGatewayChassis', { port: routerPort, chassis }),
  one('deleteLogicalSwitch', { switch: owner, ifExists: flag }),
  one('deleteLogicalSwitchPort', { port, ifExists: flag }),
  one('deleteLogicalRouter', { router, ifExists: flag }),
  one('deleteLogicalRouterPort', { port: routerPort, ifExists: flag }),
  one('deleteLogicalRouterStaticRoute', {
    router,
    prefix: fc.oneof(fc.constant(undefined), prefix),
    ifExists: flag,
  }),
  one('deleteLogicalRouterNat', {
    router,
    natType: fc.constantFrom('snat', 'dnat', undefined),
    ifExists: flag,
  }),
);

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
      for (const command of commands) {
        expect([command, await pair.apply([command])]).toEqual([
          command,
          await pair.nbctl([command]),
        ]);
      }
      const { ours, theirs } = await pair.dumps();
      expect(ours).toEqual(theirs);
    }),
    { numRuns: 25, interruptAfterTimeLimit: 40_000 },
  );
});
