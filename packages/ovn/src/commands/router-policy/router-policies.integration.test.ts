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

const scripts: readonly (readonly [title: string, script: string])[] = [
  [
    'addition',
    `
    lr-add lr
    lr-policy-list lr
    lr-policy-list nope
    lr-policy-add nope x m foo
    lr-policy-add lr x m foo
    lr-policy-add lr 32768 m foo
    lr-policy-add lr 1 m foo
    lr-policy-add lr 1 m jump x
    lr-policy-add lr 1 m reroute
    lr-policy-add lr 1 m reroute ,
    lr-policy-add lr 2 m reroute x
    lr-policy-add lr 2 m reroute 1.1.1.1,x
    lr-policy-add lr 2 m reroute 1.1.1.1/24
    lr-policy-add lr 2 m reroute 1.1.1.1,fd00::1
    lr-policy-add lr 2 m reroute fd00::1,1.1.1.1
    lr-policy-add lr 2 m reroute 1.1.1.1,::ffff:1.2.3.4
    lr-policy-add lr 3 m reroute 1.1.1.1,,1.1.1.1,1.1.1.2 a=b pkt_mark=5 c=d
    lr-policy-add lr 30 m reroute FD00::0:1 a
    lr-policy-add lr 30 m reroute FD00::0:1 a=b
    lr-policy-add lr 4 m allow 1.1.1.1
    lr-policy-add lr 4 m allow a
    lr-policy-add lr 4 m allow a=
    lr-policy-add lr 4 m allow =
    lr-policy-add lr 4 m allow ''
    lr-policy-add lr 4 m allow =a
    lr-policy-add lr ' +5x' m allow a=2 a=1
    lr-policy-add lr 5 m drop
    --may-exist lr-policy-add lr 5 m reroute x
    --may-exist lr-policy-add lr 5 m reroute
    --may-exist lr-policy-add lr 5 n drop
    lr-policy-add lr 6 'ip4.src == 10.0.0.0/8 && ip4.dst == 192.168.100.0/24 && tcp' allow ü=☃
    lr-policy-add lr 6 'ü☃' drop
    lr-policy-add lr 0 '' drop
    lr-policy-list lr
    lr-policy-add lr 9 x
    lr-policy-list`,
  ],
  [
    'deletion',
    `
    lr-add lr
    lr-policy-del lr
    lr-policy-del nope
    lr-policy-add lr 0 m allow
    lr-policy-add lr 1 m allow
    lr-policy-add lr 1 n allow
    lr-policy-add lr 2 m allow
    lr-policy-add lr 3 m allow
    lr-policy-del lr x
    lr-policy-del lr -1 m
    lr-policy-del lr 12345678-1234-1234-1234-123456789abc
    --if-exists lr-policy-del lr 12345678-1234-1234-1234-123456789abc
    lr-policy-del lr 77
    lr-policy-del lr 77 m
    lr-policy-del lr 2 n
    lr-policy-del lr 1 n
    lr-policy-del lr 12345678-1234-1234-1234-123456789abc m
    lr-policy-list lr
    lr-policy-add lr 1 n allow
    lr-policy-del lr ' 1x'
    lr-policy-list lr
    lr-policy-del lr
    lr-policy-list lr
    lr-policy-del lr 1 2 3
    lr-policy-del`,
  ],
  [
    'several at once, of which one does not see the policies that those before it added or took',
    `
    lr-add lr
    lr-policy-add lr 1 m drop -- lr-policy-add lr 1 m drop -- lr-policy-list lr
    lr-policy-del lr 1 m -- lr-policy-del lr 1 m -- lr-policy-add lr 1 n drop
    lr-policy-del lr -- lr-policy-add lr 1 n drop
    lr-policy-del lr 1 -- --may-exist lr-policy-add lr 1 n drop`,
  ],
];

describe('routing policies are as ovn-nbctl has them', () => {
  it.each(scripts)('%s', async (_title, script) => {
    const { ours, theirs } = await runScript(pair, script);
    expect(ours).toEqual(theirs);
  });
});

it('deletes a policy by its UUID', async () => {
  await runScript(pair, 'lr-add lr\nlr-policy-add lr 1 m drop\nlr-policy-add lr 1 n drop');
  const [policy] = pair.session.replica.table('Logical_Router_Policy').findBy('match', 'm');
  await pair.line(['lr-policy-del', 'lr', policy?._uuid.toUpperCase() ?? '']);
  const { ours } = await pair.line(['lr-policy-list', 'lr']);
  expect(ours.printed).toMatch(/^Routing Policies\n +1 +n +drop$/);
});

it('lists policies with malformed next hops as ovn-nbctl does', async () => {
  await runScript(pair, 'lr-add lr\nlr-policy-add lr 1 m reroute 1.1.1.1 b=c, a=b,');
  const nexthops = 'nexthops=garbage,1.1.1.1,"10.0.0.256/24"';
  const [policy] = pair.session.replica.table('Logical_Router_Policy').rows();
  const set = ['set', 'Logical_Router_Policy', policy?._uuid ?? '', nexthops];
  await run(['ovn-nbctl', `--db=${pair.ours.remote}`, ...set]);
  await vi.waitFor(async () => {
    const { ours, theirs } = await pair.line(['lr-policy-list', 'lr']);
    expect(ours.printed).toContain('10.0.0.0/24');
    expect(ours.printed).toBe(theirs.printed);
  });
});
