import type { Command } from '../../commands/index.ts';
import {
  addNat,
  addRoute,
  addRouter,
  addRouterPort,
  router,
  setGateway,
  type Scenario,
} from './scenario.ts';

const deletePort: Command = { type: 'deleteLogicalRouterPort', port: 'lr-ls' };
const deleteGateway = (chassis: string): Command => ({
  type: 'deleteLogicalRouterPortGatewayChassis',
  port: 'lr-ls',
  chassis,
});
const again = { mac: '0:0:0:0:0:1', mayExist: true } as const;

export const acceptedOnRouters: readonly Scenario[] = [
  { title: 'adds a router with a port', commands: router },
  {
    title: 'accepts a router that is there already',
    given: router,
    commands: [{ type: 'addLogicalRouter', name: 'lr', mayExist: true }],
  },
  {
    title: 'adds a router port with several networks and a peer',
    given: router,
    commands: [
      addRouterPort('p', ['10.0.0.1/24', 'FD00::1/64', '10.1.0.1', '10.1.0.1'], {
        mac: '0:0:0:0:0:A',
        peer: 'a:b',
      }),
    ],
  },
  {
    title: 'accepts a router port that is there already',
    given: router,
    commands: [addRouterPort('lr-ls', ['172.16.0.9/24'], again)],
  },
  { title: 'deletes a router port', given: router, commands: [deletePort] },
  { title: 'deletes no router port where none is', commands: [{ ...deletePort, ifExists: true }] },
  {
    title: 'deletes a router port with its gateway chassis',
    given: [...router, setGateway('lr-ls', 'kvm1', 5)],
    commands: [deletePort],
  },
  {
    title: 'deletes a router with all that it has',
    given: [
      ...router,
      setGateway('lr-ls', 'kvm1', 5),
      addRoute('0.0.0.0/0', '172.16.0.2'),
      addNat('snat', ['10.0.0.1', '172.16.0.0/24']),
    ],
    commands: [{ type: 'deleteLogicalRouter', router: 'lr' }],
  },
  {
    title: 'deletes no router where none is',
    commands: [{ type: 'deleteLogicalRouter', router: 'lr', ifExists: true }],
  },
  {
    title: 'sets gateway chassis',
    given: router,
    commands: [setGateway('lr-ls', 'kvm1', 100), setGateway('lr-ls', 'kvm2', 75)],
  },
  {
    title: 'changes the priority of a gateway chassis',
    given: [...router, setGateway('lr-ls', 'kvm1', 100)],
    commands: [setGateway('lr-ls', 'kvm1', 0)],
  },
  {
    title: 'deletes one of two gateway chassis',
    given: [...router, setGateway('lr-ls', 'kvm1', 100), setGateway('lr-ls', 'kvm2', 75)],
    commands: [deleteGateway('kvm1')],
  },
  {
    title: 'reuses the gateway chassis of a port that the batch makes anew',
    given: [...router, setGateway('lr-ls', 'kvm1', 100)],
    commands: [
      deletePort,
      addRouterPort('lr-ls', ['172.16.0.1/24']),
      setGateway('lr-ls', 'kvm1', 7),
    ],
  },
];

export const refusedOnRouters: readonly Scenario[] = [
  { title: 'a second router with the same name', given: router, commands: [addRouter('lr')] },
  {
    title: 'deleting a router that is not there',
    commands: [{ type: 'deleteLogicalRouter', router: 'lr' }],
  },
  {
    title: 'a port of a router that is not there',
    commands: [addRouterPort('p', ['10.0.0.1/24'])],
  },
  {
    title: 'a malformed MAC',
    given: router,
    commands: [addRouterPort('p', ['10.0.0.1/24'], { mac: '00:00:00:00:01' })],
  },
  { title: 'a malformed network', given: router, commands: [addRouterPort('p', ['10.0.0.1/33'])] },
  {
    title: 'a malformed IPv6 network',
    given: router,
    commands: [addRouterPort('p', ['fd00::1/129'])],
  },
  {
    title: 'a second router port with the same name',
    given: router,
    commands: [addRouterPort('lr-ls', ['10.0.0.1/24'])],
  },
  {
    title: 'a router port that is there, but with another MAC',
    given: router,
    commands: [addRouterPort('lr-ls', ['172.16.0.1/24'], { ...again, mac: '00:00:00:00:00:02' })],
  },
  {
    title: 'a router port that is there, but with another network',
    given: router,
    commands: [addRouterPort('lr-ls', ['172.16.0.1/24', '10.0.0.1/8'], again)],
  },
  {
    title: 'a router port that is there, but with an invalid network',
    given: router,
    commands: [addRouterPort('lr-ls', ['172.16.0/24'], again)],
  },
  {
    title: 'a router port that is there, but without the peer',
    given: router,
    commands: [addRouterPort('lr-ls', ['172.16.0.1/24'], { ...again, peer: 'p' })],
  },
  {
    title: 'a router port that is there, but on another router',
    given: [...router, addRouter('lr2')],
    commands: [addRouterPort('lr-ls', ['172.16.0.1/24'], { ...again, router: 'lr2' })],
  },
  { title: 'deleting a router port that is not there', commands: [deletePort] },
  {
    title: 'a gateway chassis of a port that is not there',
    commands: [setGateway('lr-ls', 'kvm1', 1)],
  },
  {
    title: 'deleting a gateway chassis that the port does not have',
    given: [...router, setGateway('lr-ls', 'kvm1', 100)],
    commands: [deleteGateway('kvm2')],
  },
];
