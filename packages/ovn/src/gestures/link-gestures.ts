import { z } from 'zod';
import { choice, interfaceNetwork, mac, name } from './input-fields.ts';
import { defineGesture } from './gesture.ts';

/** Wires a switch to a router: the router's port, and the switch's port that leads to it. */
export const linkSwitchToRouter = defineGesture({
  input: z.strictObject({
    switch: choice('a switch'),
    router: choice('a router'),
    /** The router port's own addresses with the lengths of their networks. */
    networks: z.array(interfaceNetwork).min(1, 'Enter a network.'),
    mac,
    routerPort: name,
    switchPort: name,
  }),
  commands: ({ router, routerPort, switchPort: port, ...input }) => [
    {
      type: 'addLogicalRouterPort',
      router,
      name: routerPort,
      mac: input.mac,
      networks: input.networks,
    },
    { type: 'addLogicalSwitchPort', switch: input.switch, name: port },
    { type: 'setLogicalSwitchPortType', port, portType: 'router' },
    { type: 'setLogicalSwitchPortAddresses', port, addresses: ['router'] },
    { type: 'setLogicalSwitchPortOptions', port, options: { 'router-port': routerPort } },
  ],
  fields: (index) =>
    index === 0
      ? { name: 'routerPort' }
      : { name: 'switchPort', port: 'switchPort', options: 'routerPort' },
});

/** Removes both ends of a link. */
export const deleteLink = defineGesture({
  input: z.strictObject({ switchPort: name, routerPort: name }),
  commands: ({ switchPort, routerPort }) => [
    { type: 'deleteLogicalSwitchPort', port: switchPort },
    { type: 'deleteLogicalRouterPort', port: routerPort },
  ],
  fields: [{ port: 'switchPort' }, { port: 'routerPort' }],
});
