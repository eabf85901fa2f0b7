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

const withPort = `
  lr-add lr
  lrp-add lr p 0:0:0:0:0:1 10.0.0.1/24
`;

const scripts: readonly (readonly [title: string, script: string])[] = [
  [
    'routers',
    `
    lr-list
    lr-add
    --may-exist lr-add
    --add-duplicate lr-add
    --may-exist --add-duplicate lr-add a
    --may-exist --add-duplicate lr-add
    lr-add a
    lr-add a
    --may-exist lr-add a
    --add-duplicate lr-add a
    --add-duplicate lr-add b
    lr-add ''
    --may-exist lr-add ''
    lr-add 'ü ☃'
    lr-list
    lr-del a
    --if-exists lr-del a
    lr-del ''
    --if-exists lr-del nope
    lr-del nope
    lr-del 12345678-1234-1234-1234-123456789abc
    lr-del b
    lr-del 'ü ☃'
    lr-list
    lr-add a b
    lr-list a
    lr-del
    --may-exist lr-del a
    --if-exists=x lr-del a`,
  ],
  [
    'the ports of a router',
    `
    lrp-list lr
    lr-add lr
    lrp-list lr
    lrp-add lr p 0:0:0:0:0:1
    lrp-add lr p
    lrp-add nope p 0:0:0:0:0:1
    lrp-add lr p x peer=q
    lrp-add lr p x y peer=q
    lrp-add nope p x y
    lrp-add lr p 00:00:00:00:00:01 y
    lrp-add lr p ' 0x0:1ff:-1:+2: 3:012' ' 10.0.0.256/ 24' fd00::1/ffff:: 10.0.0.1 10.0.0.1
    lrp-add lr p 0:0:0:0:0:1 10.0.0.1
    --may-exist lrp-add lr p 0:ff:ff:2:3:12 10.0.0.0/24 10.0.0.1/32 fd00::/16
    --may-exist lrp-add lr p 0:ff:ff:2:3:13 10.0.0.0/24
    --may-exist lrp-add lr p 0:ff:ff:2:3:12 10.0.0.0/24
    --may-exist lrp-add lr p 0:ff:ff:2:3:12 10.0.0/24
    --may-exist lrp-add lr p 0:ff:ff:2:3:12 10.0.0.0/24 10.0.0.1/32 fd00::/16 peer=q
    lrp-add lr 'a b' 0:0:0:0:0:2 10.0.1.1/24 peer=q
    --may-exist lrp-add lr 'a b' 0:0:0:0:0:2 10.0.1.1/24 peer=q
    --may-exist lrp-add lr 'a b' 0:0:0:0:0:2 10.0.1.1/24 peer=r
    --may-exist lrp-add lr 'a b' 0:0:0:0:0:2 10.0.1.1/24 x=y peer=q
    --may-exist lrp-add lr 'a b' 0:0:0:0:0:2 10.0.1.1/24 'peer="q"'
    --may-exist lrp-add lr 'a b' 0:0:0:0:0:2 10.0.1.1/24
    lr-add lr2
    --may-exist lrp-add lr2 p 0:ff:ff:2:3:12 10.0.0.0/24
    lrp-list lr
    lrp-list lr2
    lrp-del nope
    --if-exists lrp-del nope
    lrp-del p
    lrp-del p
    lrp-list lr
    lrp-list`,
  ],
  [
    'what a new port holds besides',
    `
    lr-add lr
    lrp-add lr p 0:0:0:0:0:1 1.1.1.1 peer=q options:a=b 'external_ids={x=y}' opt:c=d
    lrp-add lr p1 0:0:0:0:0:1 1.1.1.1 garbage=q
    lrp-add lr p1 0:0:0:0:0:1 1.1.1.1 peer=q ip=4
    lrp-add lr p1 0:0:0:0:0:1 1.1.1.1 peer=q xx
    lrp-add lr p1 0:0:0:0:0:1 1.1.1.1 peer=
    lrp-add lr p1 0:0:0:0:0:1 1.1.1.1 'peer="x'
    lrp-add lr p1 0:0:0:0:0:1 1.1.1.1 'peer=a b'
    lrp-add lr p1 0:0:0:0:0:1 1.1.1.1 'peer=a:b'
    lrp-add lr p1 0:0:0:0:0:1 1.1.1.1 =x
    lrp-add lr p1 0:0:0:0:0:1 1.1.1.1 options=x
    lrp-add lr p1 0:0:0:0:0:1 1.1.1.1 options:x
    lrp-add lr p1 0:0:0:0:0:1 1.1.1.1 enabled=maybe
    lrp-add lr p1 0:0:0:0:0:1 1.1.1.1 enabled=no
    lrp-add lr p2 0:0:0:0:0:1 1.1.1.1 'peer="a b"'
    --may-exist lrp-add lr p2 0:0:0:0:0:1 1.1.1.1 'peer="a b"'
    --may-exist lrp-add lr p2 0:0:0:0:0:1 1.1.1.1 'peer=a b'
    lrp-add lr p3 0:0:0:0:0:1 1.1.1.1 mac=x name=zz networks=2.2.2.2
    lrp-add lr p4 0:0:0:0:0:1 1.1.1.1 peer=x peer=y
    --may-exist lrp-add lr zz 0:0:0:0:0:0 2.2.2.2
    --may-exist lrp-add lr p4 0:0:0:0:0:1 1.1.1.1 peer=y peer=x
    lrp-add lr p5 0:0:0:0:0:1 1.1.1.1 'peer=[]'
    lrp-list lr`,
  ],
  [
    'whether a port is enabled',
    `
    ${withPort}
    lrp-get-enabled p
    lrp-set-enabled p foo
    lrp-set-enabled nope foo
    lrp-set-enabled p Disabled
    lrp-get-enabled p
    lrp-set-enabled p ENABLED
    lrp-get-enabled p
    lrp-get-enabled nope
    lrp-set-enabled p`,
  ],
  [
    'how a port redirects',
    `
    ${withPort}
    lrp-get-redirect-type p
    lrp-set-redirect-type p foo
    lrp-set-redirect-type nope foo
    lrp-set-redirect-type p bridged
    lrp-get-redirect-type p
    lrp-set-options p a=b redirect-type=x
    lrp-get-redirect-type p
    lrp-set-redirect-type p Overlay
    lrp-get-redirect-type p
    lrp-get-redirect-type nope`,
  ],
  [
    'the options of a port',
    `
    ${withPort}
    lrp-set-options p a=2 a=1 b=3 b=1 b=2
    lrp-set-options p x
    lrp-set-options p x=1 y =z a= b=c=d 1=x 0=y
    lrp-set-options p
    lrp-set-options nope a=b
    lrp-set-options`,
  ],
  [
    'gateway chassis',
    `
    ${withPort}
    lrp-get-gateway-chassis p
    lrp-set-gateway-chassis p kvm1 99999
    lrp-set-gateway-chassis p kvm1 -1
    lrp-set-gateway-chassis p kvm1 x
    lrp-set-gateway-chassis nope kvm1 x
    lrp-set-gateway-chassis p kvm1 ' +9x'
    lrp-set-gateway-chassis p kvm2 9
    lrp-set-gateway-chassis p kvm3 32767
    lrp-set-gateway-chassis p kvm4
    lrp-get-gateway-chassis p
    lrp-set-gateway-chassis p kvm3
    --may-exist lrp-set-gateway-chassis p kvm4 0x10
    lrp-get-gateway-chassis p
    lrp-del-gateway-chassis p kvm
    lrp-del-gateway-chassis p kvm1
    lrp-del-gateway-chassis p kvm1
    lrp-del-gateway-chassis p kvm2-and-more
    lrp-del-gateway-chassis nope kvm3
    lrp-get-gateway-chassis p
    lrp-get-gateway-chassis nope
    lrp-del p
    lrp-set-gateway-chassis p kvm1
    lrp-set-gateway-chassis p
    lrp-set-gateway-chassis p a b c`,
  ],
  [
    'several at once, of which one does not see what those before it added to a set',
    `
    lr-add lr -- lrp-add lr p 0:0:0:0:0:1 10.0.0.1/24 -- lrp-list lr
    lrp-add lr p 0:0:0:0:0:1 10.0.0.1/24 -- lrp-add lr q 0:0:0:0:0:1 10.0.0.1/24
    lrp-add lr q 0:0:0:0:0:1 10.0.0.1/24 -- --may-exist lrp-add lr q 0:0:0:0:0:1 10.0.0.1/24
    lrp-set-gateway-chassis q kvm1 -- lrp-get-gateway-chassis q
    lrp-set-gateway-chassis q kvm1 3 -- lrp-get-gateway-chassis q
    lrp-set-enabled q disabled -- lrp-get-enabled q
    lrp-set-redirect-type q bridged -- lrp-get-redirect-type q -- lrp-set-options q
    lrp-del q -- lrp-add lr q 0:0:0:0:0:2 10.0.0.1/24
    lrp-add lr r 0:0:0:0:0:2 10.0.0.1/24 -- lrp-del r
    lr-del lr -- lr-list -- lr-add lr -- lrp-add lr q 0:0:0:0:0:2 10.0.0.1/24
    lr-del lr -- lrp-list lr
    --if-exists lr-del lr -- --if-exists lr-del lr`,
  ],
];

describe('routers and their ports are as ovn-nbctl has them', () => {
  it.each(scripts)('%s', async (_title, script) => {
    const { ours, theirs } = await runScript(pair, script);
    expect(ours).toEqual(theirs);
  });
});
