import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '@ovn-console/lab';
import { NorthboundPair } from '../../testing/northbound-pair.ts';
import { runScript } from '../../testing/run-script.ts';

let pair: NorthboundPair;

beforeAll(async () => {
  pair = await NorthboundPair.start();
});
beforeEach(async () => {
  await pair.clear();
});
afterAll(async () => {
  await pair[Symbol.asyncDispose]();
});

const withPorts = `
  lr-add lr
  lrp-add lr p 0:0:0:0:0:1 10.0.0.1/24
  lrp-add lr q 0:0:0:0:0:2 fd00::1/64
`;

const scripts: readonly (readonly [title: string, script: string])[] = [
  [
    'prefixes and next hops',
    `
    ${withPorts}
    lr-route-list lr
    lr-route-add nope x y
    --policy=x lr-route-add lr x y
    lr-route-add lr x y
    lr-route-add lr 10.0.0.0/33 1.1.1.1
    lr-route-add lr 10.0.0.0/255.0.255.0 1.1.1.1
    lr-route-add lr fd00::/129 ::1
    lr-route-add lr ' 10.1.2.3/ 8' ' 1.1.1.1'
    lr-route-add lr ' 10.1.2.3/ 8' 1.1.1.256
    lr-route-add lr ' 10.1.2.3/ 8' fd00::1
    lr-route-add lr fd00::/64 1.1.1.1
    lr-route-add lr fd00::/64 1.1.1.1/32
    lr-route-add lr ' 10.1.2.3/ 8' 1.1.1.1
    lr-route-add lr 11.1.2.256/255.255.0.0 1.1.1.2 p
    lr-route-add lr 12.0.0.1 p
    lr-route-add lr 13.0.0.1/32 p q
    lr-route-add lr 14.0.0.1/32 1.1.1.1 nope
    lr-route-add lr FD00:0::1/ffff:: ::0:1 q
    lr-route-add lr ::/0 ::ffff:1.2.3.4
    lr-route-add lr 0.0.0.0/0 discard
    lr-route-add lr 15.0.0.0/8 discard p
    lr-route-add lr 15.0.0.0/8 Discard
    lr-route-list lr
    lr-route-add lr 10.0.0.0/8
    lr-route-add lr 10.0.0.0/8 1.1.1.1 p q
    lr-route-list nope`,
  ],
  [
    'routes with the same prefix',
    `
    ${withPorts}
    lr-route-add lr 10.0.0.0/8 1.1.1.1
    lr-route-add lr 10.9.9.9/8 1.1.1.2
    --policy=dst-ip lr-route-add lr 10.0.0.0/8 1.1.1.2
    --policy=src-ip lr-route-add lr 10.0.0.0/8 1.1.1.2
    --policy=src-ip lr-route-add lr 10.0.0.0/8 1.1.1.2
    --policy= lr-route-add lr 10.0.0.0/8 1.1.1.2
    --may-exist lr-route-add lr 10.0.0.0/8 1.1.1.3
    --may-exist --policy=dst-ip lr-route-add lr 10.0.0.0/8 1.1.1.4 p
    --may-exist lr-route-add lr 10.0.0.0/8 1.1.1.5
    --may-exist lr-route-add lr 10.0.0.0/8 discard
    --may-exist lr-route-add lr 10.0.0.0/8 discard p
    --ecmp lr-route-add lr 10.0.0.0/8 1.1.1.6
    --may-exist lr-route-add lr 10.0.0.0/8 1.1.1.5
    --ecmp lr-route-add lr 10.0.0.0/8 1.1.1.5
    --may-exist --ecmp lr-route-add lr 10.0.0.0/8 1.1.1.5
    --ecmp lr-route-add lr 10.0.0.0/8 1.1.1.6
    --ecmp-symmetric-reply lr-route-add lr 10.0.0.0/8 1.1.1.7
    --ecmp --ecmp-symmetric-reply lr-route-add lr 10.0.0.0/8 1.1.1.8 q
    --ecmp lr-route-add lr 10.0.0.0/8 discard
    --ecmp-symmetric-reply lr-route-add lr 10.0.0.0/8 discard
    --route-table=blue lr-route-add lr 10.0.0.0/8 1.1.1.1
    --route-table=blue lr-route-add lr 10.0.0.0/8 1.1.1.2
    --may-exist --route-table=blue lr-route-add lr 10.0.0.0/8 1.1.1.2
    --route-table= lr-route-add lr 10.0.0.0/8 1.1.1.2
    --route-table='a b' lr-route-add lr fd00::/8 q
    lr-route-list lr
    --route-table=blue lr-route-list lr
    --route-table= lr-route-list lr
    --route-table=green lr-route-list lr
    --route-table lr-route-list lr
    --route-table=blue lr-route-list lr x`,
  ],
  [
    'deletion',
    `
    ${withPorts}
    lr-route-del lr
    lr-route-del lr 10.0.0.0/8
    --if-exists lr-route-del lr 10.0.0.0/8
    --policy=src-ip lr-route-del lr
    --if-exists --policy=src-ip lr-route-del lr
    --policy=x lr-route-del lr y z
    lr-route-del nope x
    lr-route-del lr x y
    lr-route-del lr 10.0.0.0/8 y
    lr-route-add lr 10.0.0.0/8 1.1.1.1
    --ecmp lr-route-add lr 10.0.0.0/8 1.1.1.2 p
    --ecmp lr-route-add lr 10.0.0.0/8 1.1.1.3 q
    --policy=src-ip lr-route-add lr 10.0.0.0/8 1.1.1.4
    --route-table=blue lr-route-add lr 10.0.0.0/8 1.1.1.5
    lr-route-add lr 11.0.0.0/8 discard
    lr-route-add lr 12.0.0.0/8 p
    lr-route-add lr fd00::/8 fd00::2
    lr-route-del lr 10.0.0.0/8 1.1.1.9
    lr-route-del lr 10.0.0.0/8 1.1.1.1 p
    lr-route-del lr 10.0.0.0/8 1.1.1.2 q
    lr-route-del lr ' 10.0.0.1/8' ' 1.1.1.2' p
    lr-route-del lr 11.0.0.0/8 discard
    --policy=src-ip lr-route-del lr 10.0.0.0/8 1.1.1.1
    --policy=src-ip lr-route-del lr
    --route-table=blue lr-route-del lr 10.0.0.0/8 1.1.1.1
    --route-table=blue lr-route-del lr 10.0.0.0/8
    lr-route-del lr 12.0.0.0/8 1.1.1.1
    lr-route-del lr 10.0.0.0/8
    lr-route-list lr
    --route-table=blue lr-route-del lr
    lr-route-list lr
    lr-route-del
    lr-route-del lr 1.1.1.1 1.1.1.1 p q`,
  ],
  [
    'BFD sessions',
    `
    ${withPorts}
    --bfd lr-route-add lr 1.0.0.0/8 10.0.0.2
    --bfd lr-route-add lr 1.0.0.0/8 10.0.0.2 p
    --bfd lr-route-add lr 2.0.0.0/8 10.0.0.2
    --bfd lr-route-add lr 3.0.0.0/8 10.0.0.2 q
    --bfd= lr-route-add lr 4.0.0.0/8 10.0.0.2
    --bfd=x lr-route-add lr 4.0.0.0/8 10.0.0.2
    --bfd=12345678-1234-1234-1234-123456789abc lr-route-add lr 4.0.0.0/8 discard
    --bfd lr-route-add lr 4.0.0.0/8 discard
    --bfd --ecmp lr-route-add lr 4.0.0.0/8 discard
    --bfd --may-exist lr-route-add lr 1.0.0.0/8 10.0.0.3
    --bfd --may-exist lr-route-add lr 1.0.0.0/8 10.0.0.3 q
    --may-exist lr-route-add lr 3.0.0.0/8 10.0.0.9
    --bfd lr-route-add lr 5.0.0.0/8 p
    --bfd lr-route-add lr 6.0.0.0/8 p q
    --bfd --ecmp --may-exist lr-route-add lr 1.0.0.0/8 10.0.0.3 q
    --bfd --ecmp lr-route-add lr 1.0.0.0/8 10.0.0.4 q
    lr-route-list lr
    lr-route-del lr 2.0.0.0/8
    --policy=dst-ip lr-route-del lr
    lr-route-list lr
    --bfd lr-route-add lr 1.0.0.0/8 10.0.0.2 p
    lr-route-del lr
    --bfd lr-route-add lr 1.0.0.0/8 10.0.0.7 p -- --bfd lr-route-add lr 2.0.0.0/8 10.0.0.7`,
  ],
  [
    'several at once, of which one does not see the routes that those before it added or took',
    `
    lr-add lr
    lr-route-add lr 10.0.0.0/8 1.1.1.1 -- lr-route-add lr 10.0.0.0/8 1.1.1.1 -- lr-route-list lr
    lr-route-del lr -- lr-route-list lr -- lr-route-add lr 10.0.0.0/8 1.1.1.1 -- lr-route-list lr
    lr-route-del lr 10.0.0.0/8 -- lr-route-list lr -- lr-route-del lr 10.0.0.0/8
    lr-route-add lr 10.0.0.0/8 1.1.1.1
    --may-exist lr-route-add lr 10.0.0.0/8 1.1.1.2 -- lr-route-add lr 10.0.0.0/8 1.1.1.1
    lr-route-del lr 10.0.0.0/8 -- lr-route-add lr 10.0.0.0/8 1.1.1.3
    lr-route-del lr -- lr-route-add lr 10.0.0.0/8 1.1.1.3`,
  ],
];

describe('static routes are as ovn-nbctl has them', () => {
  it.each(scripts)('%s', async (_title, script) => {
    const { ours, theirs } = await runScript(pair, script);
    expect(ours).toEqual(theirs);
  });
});

// ovn-nbctl 23.03 tries to make a second one, which the server refuses.
it('uses the BFD session that a port has with the next hop already', async () => {
  await runScript(pair, `${withPorts}\n--bfd lr-route-add lr 1.0.0.0/8 10.0.0.2 p`);
  const { ours } = await pair.line('--bfd lr-route-add lr 2.0.0.0/8 10.0.0.2 p'.split(' '));
  expect(ours.refused).toBe('');
  const sessions = ours.contents.filter((line) => line.startsWith('BFD('));
  expect(sessions).toHaveLength(1);
});

const oddRoutes = [
  ['ip_prefix=10.1.2.3/8', 'nexthop=garbage'],
  ['ip_prefix=10.0.0.1/8', 'nexthop=1.1.1.1', 'output_port=a'],
  ['ip_prefix=10.0.0.1/8', 'nexthop=1.1.1.1'],
  ['ip_prefix=10.0.0.1/8', 'nexthop=1.1.1.1', 'options:ecmp_symmetric_reply=TRUE'],
  ['ip_prefix=10.0.0.256/8', 'nexthop=" 1.1.1.300/24"', 'policy=src-ip'],
  ['ip_prefix="fd00::/8"', 'nexthop=""', 'external_ids:ic-learned-route=x'],
  ['ip_prefix="fd00::/8"', 'nexthop=""', 'route_table="☃"', 'output_port="ü☃"'],
  ['ip_prefix=garbage', 'nexthop=1.1.1.1'],
];

it('lists routes that somebody else wrote oddly as ovn-nbctl does', async () => {
  const nbctl = ['ovn-nbctl', `--db=${pair.ours.remote}`, '--'] as const;
  await run([...nbctl, 'lr-add', 'lr']);
  for (const columns of oddRoutes) {
    const create = ['--id=@r', 'create', 'Logical_Router_Static_Route', ...columns];
    await run([...nbctl, ...create, '--', 'add', 'Logical_Router', 'lr', 'static_routes', '@r']);
  }
  await vi.waitFor(async () => {
    const { ours, theirs } = await pair.line(['lr-route-list', 'lr']);
    expect(ours.printed).toContain('IPv6');
    expect(ours.printed).toBe(theirs.printed);
  });
});
