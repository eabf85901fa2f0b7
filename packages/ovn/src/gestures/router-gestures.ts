import { z } from 'zod';
import { choice, ipAddress, mac, name, optional, prefix, priority } from './input-fields.ts';
import { defineGesture } from './gesture.ts';

export const addRouter = defineGesture({
  input: z.strictObject({ name }),
  commands: (input) => [{ type: 'addLogicalRouter', name: input.name }],
});

/** Deletes a router, and the switch ports that would be left without one. */
export const deleteRouter = defineGesture({
  input: z.strictObject({
    router: choice('a router'),
    switchPorts: z.array(name).default([]),
  }),
  commands: (input) => [
    { type: 'deleteLogicalRouter', router: input.router },
    ...input.switchPorts.map((port) => ({ type: 'deleteLogicalSwitchPort', port }) as const),
  ],
  fields: (index) => (index === 0 ? {} : { port: `switchPorts.${index - 1}` }),
});

export const addStaticRoute = defineGesture({
  input: z.strictObject({
    router: choice('a router'),
    prefix,
    nexthop: ipAddress,
    outputPort: optional(name),
  }),
  commands: ({ router, outputPort, ...route }) => [
    {
      type: 'addLogicalRouterStaticRoute',
      router,
      ...route,
      ...(outputPort !== undefined && { outputPort }),
    },
  ],
});

export const deleteStaticRoute = defineGesture({
  input: z.strictObject({ router: choice('a router'), prefix, nexthop: optional(name) }),
  commands: ({ router, prefix: ipPrefix, nexthop }) => [
    {
      type: 'deleteLogicalRouterStaticRoute',
      router,
      prefix: ipPrefix,
      ...(nexthop !== undefined && { nexthop }),
    },
  ],
});

const natType = z.enum(['snat', 'dnat', 'dnat_and_snat'], { error: 'Choose a kind of NAT.' });

export const addNat = defineGesture({
  input: z
    .strictObject({
      router: choice('a router'),
      natType,
      externalIp: ipAddress,
      logicalIp: prefix,
      logicalPort: optional(name),
      externalMac: optional(mac),
    })
    .refine((input) => input.natType === 'snat' || !input.logicalIp.includes('/'), {
      error: 'Enter a single address: only SNAT takes a network.',
      path: ['logicalIp'],
    })
    .refine((input) => (input.logicalPort === undefined) === (input.externalMac === undefined), {
      error: 'A distributed rule needs both the port and its external MAC.',
      path: ['externalMac'],
    }),
  commands: ({ logicalPort, externalMac, ...rule }) => [
    {
      type: 'addLogicalRouterNat',
      ...rule,
      ...(logicalPort !== undefined && { logicalPort }),
      ...(externalMac !== undefined && { externalMac }),
    },
  ],
});

export const deleteNat = defineGesture({
  input: z.strictObject({ router: choice('a router'), natType, ip: prefix }),
  commands: (input) => [{ type: 'deleteLogicalRouterNat', ...input }],
});

/** Gives a router port its gateway chassis, all at once: those listed, without those removed. */
export const setGatewayChassis = defineGesture({
  input: z
    .strictObject({
      port: choice('a router port'),
      chassis: z.array(z.strictObject({ chassis: choice('a chassis'), priority })),
      removed: z.array(name).default([]),
    })
    .refine(({ chassis, removed }) => chassis.length + removed.length > 0, {
      error: 'Choose at least one chassis.',
      path: ['chassis'],
    })
    .superRefine(({ chassis }, context) => {
      for (const [index, { chassis: id }] of chassis.entries()) {
        if (chassis.findIndex((other) => other.chassis === id) === index) continue;
        const message = 'This chassis is listed already.';
        context.addIssue({ code: 'custom', message, path: ['chassis', index, 'chassis'] });
      }
    }),
  commands: ({ port, chassis, removed }) => [
    ...chassis.map(
      ({ chassis: id, priority: order }) =>
        ({
          type: 'setLogicalRouterPortGatewayChassis',
          port,
          chassis: id,
          priority: String(order),
        }) as const,
    ),
    ...removed.map(
      (id) => ({ type: 'deleteLogicalRouterPortGatewayChassis', port, chassis: id }) as const,
    ),
  ],
  fields: (index) => ({
    chassis: `chassis.${index}.chassis`,
    priority: `chassis.${index}.priority`,
  }),
});
