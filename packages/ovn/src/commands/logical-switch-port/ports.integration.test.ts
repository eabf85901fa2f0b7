import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { differingLines } from '../../testing/differing-lines.ts';
import { NorthboundPair } from '../../testing/northbound-pair.ts';

let pair: NorthboundPair;
beforeAll(async () => {
  pair = await NorthboundPair.start();
});
afterAll(async () => pair[Symbol.asyncDispose]());
beforeEach(async () => pair.clear());

describe('the same comes of it as of ovn-nbctl', () => {
  it.each([
    [
      'ports',
      `
        ls-add w
        ls-add v
        lsp-add w p1
        lsp-add w p2
        lsp-add w p1
        lsp-add nope p1
        lsp-add w
        lsp-add w a b
        lsp-add w a b c
        lsp-add w a b c d
        lsp-add w a b 4096
        lsp-add w a b -1
        lsp-add w a b ' 7x'
        lsp-add w a2 '' 0
        lsp-add w a3 '' 18446744073709551617
        lsp-add nope a b
        lsp-add nope a b x
        --may-exist lsp-add w a b 7
        --may-exist lsp-add w a b 8
        --may-exist lsp-add w a c 7
        --may-exist lsp-add w a
        --may-exist lsp-add w p1
        --may-exist lsp-add w p1 x 4
        --may-exist lsp-add v p1
        --may-exist lsp-add w p1 x
        set logical_switch_port p1 parent_name=x
        --may-exist lsp-add w p1 x 4
        clear logical_switch_port p1 parent_name
        lsp-add w ''
        lsp-del ''
        lsp-del p9
        --if-exists lsp-del p9
        lsp-add w t1 -- lsp-del t1
        lsp-del p2 -- lsp-add w p2
        lsp-del p2 -- lsp-add v p2
        lsp-del p2 -- lsp-add w p2 -- lsp-del p2 -- lsp-add w p2
        ls-add n1 -- lsp-add n1 q1 -- ls-del n1 -- ls-add n1 -- lsp-add n1 q1
        ls-add n1 -- ls-del n1
        ls-del v -- lsp-add w p2
        lsp-list w
        lsp-list nope
        lsp-list
        lsp-get-parent a
        lsp-get-parent a2
        lsp-get-parent p1
        lsp-get-parent nope
        lsp-get-tag a
        set logical_switch_port a tag=12
        lsp-get-tag a
        lsp-get-tag p1
        lsp-get-ls a
        lsp-get-ls nope
      `,
    ],
    [
      'their addresses',
      `
        ls-add w
        lsp-add w p1
        lsp-add w p2
        lsp-set-addresses p1 '00:00:00:00:00:01 10.0.0.1'
        lsp-set-addresses p2 '00:00:00:00:00:02 10.0.0.1'
        lsp-set-addresses p2 '00:00:00:00:00:02 10.0.0.257'
        lsp-set-addresses p2 '00:00:00:00:00:02 10.0.0.1/33'
        lsp-set-addresses p2 '00:00:00:00:00:02 010.0.0.1/24'
        lsp-set-addresses p2 '00:00:00:00:00:02 10.0.0.1/255.0.255.0'
        lsp-set-addresses p2 '00:00:00:00:00:02 10.0.0.1/255.255.0.0'
        lsp-set-addresses p2 '00:00:00:00:00:02x 10.0.0.1'
        lsp-set-addresses p2 dynamicabc ' 1: 2:3:4:-5:0x6' 'dynamic 10.0.0.300x' 'dynamic 10' 'dynamic   ::'
        lsp-set-addresses p2 'dynamic x'
        lsp-set-addresses p2 dynamicx
        lsp-set-addresses p2 ''
        lsp-set-addresses p2 'unknown '
        lsp-set-addresses p2 unknown router dynamic
        lsp-set-addresses p2 unknown unknown
        lsp-set-addresses p1 '00:00:00:00:00:01 10.0.0.1 fd00::0:1' '00:00:00:00:00:01 fd01::1/64 10.0.0.2'
        lsp-set-addresses p2 '00:00:00:00:00:02 fd00::1'
        lsp-set-addresses p2 '00:00:00:00:00:02 fd00::2 FD01::1'
        lsp-set-addresses p2 '00:00:00:00:00:02 fd00::1 10.0.0.2 10.0.0.1'
        lsp-set-addresses p2 '00:00:00:00:00:02 fd00::1/129 10.0.0.2'
        lsp-set-addresses p2 '00:00:00:00:00:02 fd00::1/ffff::'
        lsp-set-addresses p2 '00:00:00:00:00:02 fd00::1/ffff:0:ff::'
        lsp-set-addresses p2 '00:00:00:00:00:02 fd00::9/fg 10.0.0.2'
        lsp-set-addresses p2 '00:00:00:00:00:02 fd00::9/12fg 10.0.0.2'
        lsp-set-addresses p2 '00:00:00:00:00:02 fd00::9/xx 10.0.0.2'
        lsp-set-addresses p2 '00:00:00:00:00:02,10.0.0.2'
        lsp-set-addresses p2 '00:00:00:00:00:02 10.0.0.9,10.0.0.2'
        set logical_switch_port p1 addresses=dynamic dynamic_addresses='"00:00:00:00:00:77 10.0.0.77 fd77::7"'
        lsp-set-addresses p2 '00:00:00:00:00:02 10.0.0.77'
        lsp-set-addresses p2 '00:00:00:00:00:02 fd77::7'
        set logical_switch_port p1 addresses='"00:00:00:00:00:77 dynamic"'
        lsp-set-addresses p2 '00:00:00:00:00:02 10.0.0.77'
        set logical_switch_port p1 addresses='"dynamic 10.0.0.77 fd77::7"'
        lsp-set-addresses p2 '00:00:00:00:00:02 10.0.0.77'
        set logical_switch_port p1 addresses='"dynamic fd77::7"'
        lsp-set-addresses p2 '00:00:00:00:00:02 10.0.0.77'
        set logical_switch_port p1 addresses='"dynamic x"'
        lsp-set-addresses p2 '00:00:00:00:00:02 10.0.0.77'
        lsp-set-addresses p2 bad '00:00:00:00:00:02 10.0.0.77'
        lsp-set-addresses p2
        lsp-set-addresses
        lsp-set-addresses nope x
        lsp-set-addresses p1 '00:00:00:00:00:01 10.0.0.1'
        lsp-del p1 -- lsp-set-addresses p2 '00:00:00:00:00:02 10.0.0.1'
        lsp-set-addresses p1 unknown -- lsp-set-addresses p2 '00:00:00:00:00:02 10.0.0.1'
        lsp-add w c1 -- lsp-set-addresses c1 '00:00:00:00:00:02 10.1.0.1' -- lsp-add w c2 -- lsp-set-addresses c2 '00:00:00:00:00:02 10.1.0.1'
        lsp-set-addresses c1 '00:00:00:00:00:02 10.1.0.1'
        lsp-get-addresses c1
        lsp-get-addresses p1
      `,
    ],
    [
      'their settings',
      `
        ls-add w
        lsp-add w p1
        lsp-add w p2
        lsp-set-port-security p1 b a b c ''
        lsp-get-port-security p1
        lsp-set-port-security nope b
        lsp-set-port-security p1
        lsp-get-port-security p1
        lsp-get-up p1
        set logical_switch_port p1 up=true
        lsp-get-up p1
        lsp-set-enabled p1 Disabled
        lsp-get-enabled p1
        lsp-set-enabled p1 ENABLED
        lsp-get-enabled p1
        lsp-set-enabled p1 on
        lsp-set-enabled nope on
        lsp-set-enabled p1
        lsp-set-type p1 router
        lsp-set-type p1 rooter
        lsp-set-type p1 switch
        lsp-set-type p1 switch peer=a
        lsp-set-type p1 switch a
        lsp-set-type nope rooter
        lsp-get-type p1
        lsp-set-type p1 ''
        lsp-get-type p1
        lsp-set-options p1 a=2 a=1 a=3 b =x c= d==
        lsp-get-options p1
        lsp-set-options p1 k1=1 k2=2 k3=3 k4=4 k5=5 k6=6 k7=7 k8=8 k9=9 ü=ö
        lsp-get-options p1
        lsp-set-options p1
        lsp-get-options p1
        lsp-set-options nope
        lsp-set-options
      `,
    ],
  ])('%s', async (_, script) => {
    expect(await differingLines(pair, script)).toEqual([]);
  });
});
