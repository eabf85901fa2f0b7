import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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

const router = `
  lr-add lr
  ls-add ls
  lsp-add ls vm
  lsp-add ls vm2
`;
const gateways = `
  ${router}
  lrp-add lr gw1 0:0:0:0:1:1 10.1.0.1/24 fd01::1/64
  lrp-add lr gw2 0:0:0:0:1:2 10.2.0.1/24
  lrp-add lr inner 0:0:0:0:1:3 10.3.0.1/24
  lrp-set-gateway-chassis gw1 kvm1
  lrp-set-gateway-chassis gw2 kvm2
`;

const scripts: readonly (readonly [title: string, script: string])[] = [
  [
    'types and addresses',
    `
    ${router}
    lr-nat-list lr
    lr-nat-list nope
    lr-nat-add nope foo x y
    lr-nat-add lr foo x y
    lr-nat-add lr snat x y
    lr-nat-add lr snat ' 1.1.1.1' y
    lr-nat-add lr snat 1.1.1.1/32 y
    lr-nat-add lr snat 1.1.1.1 y
    lr-nat-add lr snat 1.1.1.1 fd00::/64
    lr-nat-add lr dnat 1.1.1.1 fd00::1
    lr-nat-add lr dnat fd00::1 1.1.1.1
    lr-nat-add lr dnat 1.1.1.1 10.0.0.1/32
    lr-nat-add lr dnat 1.1.1.1 10.0.0.256
    lr-nat-add lr snat 1.1.1.1 ' 10.0.0.256/ 24'
    lr-nat-add lr snat FD00::0:1 FD01::1/ffff::
    lr-nat-add lr dnat FD00::0:2 FD01::0:1
    lr-nat-add lr dnat 1.1.1.2 10.0.0.1
    lr-nat-add lr dnat_and_snat 1.1.1.3 10.0.0.3
    lr-nat-list lr
    --stateless lr-nat-add lr dnat 1.1.1.4 10.0.0.4
    --stateless lr-nat-add lr snat 1.1.1.4 10.0.0.4
    --stateless lr-nat-add lr dnat_and_snat 1.1.1.4 10.0.0.4
    --add-route lr-nat-add lr snat 1.1.1.5 10.0.0.5
    --add-route --stateless lr-nat-add lr snat 1.1.1.5 10.0.0.5
    --add-route lr-nat-add lr dnat 1.1.1.5 10.0.0.5
    --add-route --stateless lr-nat-add lr dnat_and_snat 1.1.1.6 10.0.0.6
    lr-nat-list lr
    lr-nat-add lr snat 1.1.1.1
    lr-nat-add lr snat 1 2 3 4 5 6 7`,
  ],
  [
    'ports',
    `
    ${router}
    lr-nat-add lr dnat 1.1.1.1 10.0.0.1 a
    lr-nat-add lr dnat 1.1.1.1 10.0.0.1 ''
    --portrange lr-nat-add lr dnat 1.1.1.1 10.0.0.1 a
    --portrange lr-nat-add lr dnat 1.1.1.1 10.0.0.1 80x
    --portrange lr-nat-add lr dnat 1.1.1.1 10.0.0.1 vm 0:0:0:0:0:1
    lr-nat-add lr dnat 1.1.1.1 10.0.0.1 vm 0:0:0:0:0:1
    lr-nat-add lr dnat_and_snat 1.1.1.1 10.0.0.1 vm x
    lr-nat-add lr dnat_and_snat 1.1.1.1 10.0.0.1 nope x
    --portrange lr-nat-add lr dnat_and_snat 1.1.1.2 10.0.0.2 vm 0:0:0:0:0:1
    lr-nat-add lr dnat_and_snat 1.1.1.2 10.0.0.2 vm 0:0:0:0:0:1 x
    lr-nat-add lr dnat_and_snat 1.1.1.2 10.0.0.2 vm ' 0:0:0:0:0:1ff' 80-90
    --portrange lr-nat-add lr dnat_and_snat 1.1.1.3 10.0.0.3 vm 0:0:0:0:0:1 80--90-
    lr-nat-add lr dnat_and_snat 1.1.1.4 10.0.0.4 vm 0:0:0:0:0:1
    --portrange lr-nat-add lr dnat_and_snat 1.1.1.5 10.0.0.5
    --portrange lr-nat-add lr snat 1.1.1.5 10.0.0.0/24 1000-20000000
    --portrange lr-nat-add lr snat 1.1.1.5 10.0.0.0/24 000000001000-0000020000
    lr-nat-list lr`,
  ],
  [
    'rules that are in the way',
    `
    ${router}
    lr-nat-add lr snat 1.1.1.1 10.0.0.0/24
    lr-nat-add lr snat 1.1.1.1 10.0.0.9/24
    lr-nat-add lr snat 1.1.1.2 10.0.0.9/24
    --may-exist lr-nat-add lr snat 1.1.1.2 10.0.0.9/24
    --may-exist lr-nat-add lr snat 1.1.1.1 10.0.0.9/24
    lr-nat-add lr snat 1.1.1.1 10.0.1.0/24
    lr-nat-add lr dnat 1.1.1.1 10.0.0.1
    lr-nat-add lr dnat 1.1.1.1 10.0.0.1
    lr-nat-add lr dnat 1.1.1.1 10.0.0.2
    --may-exist lr-nat-add lr dnat 1.1.1.1 10.0.0.2
    lr-nat-add lr dnat_and_snat 1.1.1.1 10.0.0.1 vm 0:0:0:0:0:1
    --may-exist lr-nat-add lr dnat_and_snat 1.1.1.1 10.0.0.1 vm2 0:0:0:0:0:2 80
    --may-exist lr-nat-add lr dnat_and_snat 1.1.1.1 10.0.0.1
    --may-exist --portrange lr-nat-add lr dnat_and_snat 1.1.1.1 10.0.0.1 90
    --stateless lr-nat-add lr dnat_and_snat 1.1.1.1 10.0.0.1
    --stateless lr-nat-add lr dnat_and_snat 1.1.1.1 10.0.0.7
    --stateless lr-nat-add lr dnat_and_snat 1.1.1.7 10.0.0.7
    lr-nat-add lr dnat_and_snat 1.1.1.7 10.0.0.8
    lr-nat-add lr snat 1.1.1.7 10.7.0.0/24
    --may-exist lr-nat-add lr snat 1.1.1.7 10.7.0.0/24
    --may-exist lr-nat-add lr dnat 1.1.1.7 10.0.0.7
    lr-nat-add lr dnat 1.1.1.7 10.0.0.7
    lr-nat-list lr`,
  ],
  [
    'gateway ports',
    `
    ${gateways}
    lr-nat-add lr snat 10.9.0.9 172.16.0.0/24
    --gateway-port=nope lr-nat-add lr snat 10.9.0.9 172.16.0.0/24
    --gateway-port=inner lr-nat-add lr snat 10.9.0.9 172.16.0.0/24
    lr-add lr2
    lrp-add lr2 gw3 0:0:0:0:1:3 10.3.0.1/24
    lrp-set-gateway-chassis gw3 kvm1
    --gateway-port=gw3 lr-nat-add lr snat 10.9.0.9 172.16.0.0/24
    lr-nat-add lr2 snat 10.9.0.9 172.16.0.0/24
    lr-nat-add lr snat 10.1.0.9 172.16.0.0/24
    lr-nat-add lr snat 10.2.0.9 172.16.0.0/24
    lr-nat-add lr snat 10.2.0.8 172.16.0.0/24
    lr-nat-add lr snat 10.3.0.8 172.16.0.0/24
    lr-nat-add lr snat fe80::1 fd00::/64
    lr-nat-add lr snat fd01::9 fd00::/64
    --gateway-port=gw1 lr-nat-add lr snat 10.9.0.9 172.16.0.0/24
    --gateway-port=gw2 lr-nat-add lr dnat 10.9.0.9 172.16.0.1
    --gateway-port=gw2 lr-nat-add lr dnat 10.9.0.9 172.16.0.1
    --gateway-port=gw1 lr-nat-add lr dnat 10.9.0.9 172.16.0.1
    --gateway-port=gw1 lr-nat-add lr dnat_and_snat 10.8.0.9 172.16.0.1 vm 0:0:0:0:0:1
    lr-nat-list lr
    lr-nat-del lr snat 172.16.0.0/24 nope
    lr-nat-del lr snat x gw1
    lr-nat-del lr snat x
    --if-exists lr-nat-del lr snat x
    lr-nat-del lr snat 172.16.0.0/24 gw1
    --if-exists lr-nat-del lr snat 172.16.0.0/24 gw1
    lr-nat-del lr dnat 10.9.0.9 gw2
    lr-nat-del lr dnat gw1
    lr-nat-list lr
    lr-nat-del lr dnat_and_snat gw2
    lr-nat-del lr snat 172.16.0.9/24
    lr-nat-del lr dnat 9.9.9.9
    lr-nat-del lr foo
    lr-nat-del nope foo
    lr-nat-del lr snat
    lr-nat-list lr
    lr-nat-del lr
    lr-nat-del lr
    lr-nat-del lr snat 1 2 3
    lrp-set-gateway-chassis inner kvm1 -- --gateway-port=inner lr-nat-add lr snat 10.3.0.9 1.1.1.1`,
  ],
  [
    'external addresses',
    `
    ${router}
    lr-nat-add lr snat 1.1.1.1 10.0.0.0/24
    lr-nat-add lr dnat 1.1.1.1 10.0.0.1
    lr-nat-update-ext-ip nope foo x y
    lr-nat-update-ext-ip lr foo x y
    lr-nat-update-ext-ip lr snat x y
    lr-nat-update-ext-ip lr snat x 12345678-1234-1234-1234-123456789abc
    lr-nat-update-ext-ip lr snat x set
    lr-nat-update-ext-ip lr snat 1.1.1.1 set
    lr-nat-update-ext-ip lr snat 10.0.0.9/24 set
    --is-exempted lr-nat-update-ext-ip lr dnat 1.1.1.1 set
    lr-nat-update-ext-ip lr dnat 1.1.1.1 set
    lr-nat-update-ext-ip lr dnat_and_snat 1.1.1.1 set
    lr-nat-update-ext-ip lr dnat 1.1.1.1
    lr-nat-list lr`,
  ],
  [
    'several at once, of which one does not see the rules that those before it added or took',
    `
    ${router}
    lr-nat-add lr snat 1.1.1.1 10.0.0.0/24 -- lr-nat-add lr snat 1.1.1.1 10.0.0.0/24
    lr-nat-list lr
    lr-nat-del lr snat -- lr-nat-list lr -- lr-nat-add lr snat 1.1.1.2 10.0.0.0/24
    lr-nat-del lr -- lr-nat-list lr -- lr-nat-add lr snat 1.1.1.2 10.0.0.0/24
    lrp-add lr gw1 0:0:0:0:1:1 10.1.0.1/24 -- lrp-set-gateway-chassis gw1 kvm1 \
      -- --gateway-port=gw1 lr-nat-add lr snat 1.1.1.1 10.0.1.0/24`,
  ],
];

describe('NAT is as ovn-nbctl has it', () => {
  it.each(scripts)('%s', async (_title, script) => {
    await pair.onBoth(['create', 'Address_Set', 'name=set']);
    const { ours, theirs } = await runScript(pair, script);
    expect(ours).toEqual(theirs);
  });
});

// ovn-nbctl 23.03 crashes.
it('takes a rule that does not say whether it is stateless for one that is not', async () => {
  await runScript(pair, `${router}\nlr-nat-add lr snat 1.1.1.1 10.0.0.0/24`);
  const [rule] = pair.session.replica.table('NAT').rows();
  await pair.line(['set', 'NAT', rule?._uuid ?? '', 'options={}']);
  const { ours } = await pair.line('lr-nat-add lr dnat_and_snat 1.1.1.1 10.0.0.1'.split(' '));
  expect(ours.refused).toBe('');
  expect(ours.contents.filter((line) => line.startsWith('NAT('))).toHaveLength(2);
});
