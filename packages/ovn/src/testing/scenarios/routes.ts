import { addRoute, deleteRoute, router, type Scenario } from './scenario.ts';

const withRoute = [...router, addRoute('10.0.0.0/8', '172.16.0.2')];
const withEcmp = [...withRoute, addRoute('10.0.0.0/8', '172.16.0.3', { ecmp: true })];
const sourceRoute = addRoute('10.0.0.0/8', '172.16.0.4', { policy: 'src-ip' });

export const acceptedOnRoutes: readonly Scenario[] = [
  { title: 'adds a default route', given: router, commands: [addRoute('0.0.0.0/0', '172.16.0.2')] },
  {
    title: 'clears the host bits of a prefix',
    given: router,
    commands: [addRoute('10.1.2.3/8', '172.16.0.2'), addRoute('11.0.0.9/32', '172.16.0.2')],
  },
  {
    title: 'takes a netmask for a prefix',
    given: router,
    commands: [addRoute('10.1.2.3/255.255.0.0', '172.16.0.2')],
  },
  {
    title: 'adds IPv6 routes in canonical form',
    given: router,
    commands: [
      addRoute('FD00:0:0::1/48', 'FD00::0:2'),
      addRoute('::/0', '::ffff:1.2.3.4'),
      addRoute('1:0:0:2:0:0:0:3/128', '::1.2.3.4'),
      addRoute('1:0:2::/64', 'fe80::1:0:0:0:0'),
    ],
  },
  {
    title: 'adds a route with an output port',
    given: router,
    commands: [addRoute('10.0.0.0/8', '172.16.0.2', { outputPort: 'lr-ls' })],
  },
  {
    title: 'adds a route whose next hop is a port',
    given: router,
    commands: [addRoute('10.0.0.0/8', 'lr-ls')],
  },
  {
    title: 'adds a discard route',
    given: router,
    commands: [addRoute('10.0.0.0/8', 'discard')],
  },
  { title: 'adds a source route beside', given: withRoute, commands: [sourceRoute] },
  {
    title: 'adds the same prefix to another route table',
    given: withRoute,
    commands: [addRoute('10.0.0.0/8', '172.16.0.2', { routeTable: 'rt1', policy: 'dst-ip' })],
  },
  { title: 'adds ECMP routes', commands: withEcmp },
  {
    title: 'adds a symmetric ECMP route',
    given: withRoute,
    commands: [addRoute('10.0.0.0/8', '172.16.0.3', { ecmpSymmetricReply: true })],
  },
  {
    title: 'changes the next hop of a route that may exist',
    given: withRoute,
    commands: [addRoute('10.0.0.0/8', '172.16.0.9', { mayExist: true, outputPort: 'lr-ls' })],
  },
  {
    title: 'accepts an ECMP route that is there already',
    given: withEcmp,
    commands: [addRoute('10.0.0.0/8', '172.16.0.3', { ecmp: true, mayExist: true })],
  },
  {
    title: 'deletes a route by its prefix however it is spelt',
    given: withRoute,
    commands: [deleteRoute({ prefix: '10.9.9.9/8' })],
  },
  {
    title: 'deletes one of two ECMP routes',
    given: withEcmp,
    commands: [deleteRoute({ prefix: '10.0.0.0/8', nexthop: '172.16.0.3' })],
  },
  {
    title: 'deletes both ECMP routes',
    given: withEcmp,
    commands: [deleteRoute({ prefix: '10.0.0.0/8' })],
  },
  {
    title: 'deletes routes by policy',
    given: [...withRoute, sourceRoute],
    commands: [deleteRoute({ policy: 'src-ip' })],
  },
  {
    title: 'deletes a route by its output port',
    given: [...router, addRoute('10.0.0.0/8', '172.16.0.2', { outputPort: 'lr-ls' })],
    commands: [deleteRoute({ prefix: '10.0.0.0/8', nexthop: '172.16.0.2', outputPort: 'lr-ls' })],
  },
  { title: 'deletes all routes', given: withEcmp, commands: [deleteRoute()] },
  {
    title: 'deletes no route where none matches',
    given: withRoute,
    commands: [deleteRoute({ prefix: '11.0.0.0/8', ifExists: true })],
  },
];

export const refusedOnRoutes: readonly Scenario[] = [
  { title: 'a bad prefix', given: router, commands: [addRoute('10.0.0.0/33', '172.16.0.2')] },
  { title: 'a bad next hop', given: router, commands: [addRoute('10.0.0.0/8', '172.16.0')] },
  {
    title: 'an IPv6 next hop for an IPv4 prefix',
    given: router,
    commands: [addRoute('10.0.0.0/8', 'fd00::1')],
  },
  {
    title: 'an IPv4 next hop for an IPv6 prefix',
    given: router,
    commands: [addRoute('fd00::/8', '10.0.0.1')],
  },
  {
    title: 'an output port that is not there',
    given: router,
    commands: [addRoute('10.0.0.0/8', '172.16.0.2', { outputPort: 'nope' })],
  },
  {
    title: 'a second route for the same prefix',
    given: withRoute,
    commands: [addRoute('10.1.0.0/8', '172.16.0.3')],
  },
  {
    title: 'the same ECMP route twice',
    given: withEcmp,
    commands: [addRoute('10.0.0.0/8', '172.16.0.3', { ecmp: true })],
  },
  {
    title: 'an ECMP route beside a discard route',
    given: [...router, addRoute('10.0.0.0/8', 'discard')],
    commands: [addRoute('10.0.0.0/8', '172.16.0.3', { ecmp: true })],
  },
  {
    title: 'an ECMP discard route',
    given: router,
    commands: [addRoute('10.0.0.0/8', 'discard', { ecmp: true })],
  },
  {
    title: 'a discard route with an output port',
    given: router,
    commands: [addRoute('10.0.0.0/8', 'discard', { outputPort: 'lr-ls' })],
  },
  {
    title: 'deleting a route that is not there',
    given: withRoute,
    commands: [deleteRoute({ prefix: '11.0.0.0/8', nexthop: '172.16.0.2', policy: 'dst-ip' })],
  },
  {
    title: 'deleting by a bad prefix',
    given: withRoute,
    commands: [deleteRoute({ prefix: '10.0.0.0/8/8' })],
  },
  {
    title: 'deleting by a bad next hop',
    given: withRoute,
    commands: [deleteRoute({ prefix: '10.0.0.0/8', nexthop: 'x' })],
  },
];
