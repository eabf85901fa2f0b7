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
      'policies',
      `
        copp-add c arp m
        copp-add c foo m
        copp-add c dhcpv4-relay m
        copp-add c reject m2
        copp-add c arp m3
        copp-add c arp
        copp-add 11111111-1111-1111-1111-111111111111 arp m
        copp-add '' bfd ''
        copp-list c
        copp-list nope
        copp-list ''
        copp-del c foo
        copp-del c bfd
        copp-del c arp
        copp-del nope
        copp-del nope arp
        copp-list c
        copp-del c reject
        copp-del ''
        create copp name=empty
        copp-del empty arp
        copp-add e arp 1 -- copp-add e bfd 2 -- copp-del e arp
        copp-del e bfd -- copp-add e arp y
        copp-list e
      `,
    ],
    [
      'policies of switches and routers',
      `
        ls-add ls -- lr-add lr -- copp-add c arp m -- copp-add d arp m
        ls-copp-add nope nope
        ls-copp-add nope ls
        ls-copp-add c ls
        ls-copp-add d ls
        lr-copp-add nope nope
        lr-copp-add nope lr
        lr-copp-add c lr
        lr-copp-add c
        copp-del d
        copp-del c arp
      `,
    ],
    [
      'a policy with all protocols, in order',
      `
        copp-add all arp m-arp
        copp-add all arp-resolve m-arp-resolve
        copp-add all dhcpv4-opts m-dhcpv4-opts
        copp-add all dhcpv6-opts m-dhcpv6-opts
        copp-add all dns m-dns
        copp-add all event-elb m-event-elb
        copp-add all icmp4-error m-icmp4-error
        copp-add all icmp6-error m-icmp6-error
        copp-add all igmp m-igmp
        copp-add all nd-na m-nd-na
        copp-add all nd-ns m-nd-ns
        copp-add all nd-ns-resolve m-nd-ns-resolve
        copp-add all nd-ra-opts m-nd-ra-opts
        copp-add all tcp-reset m-tcp-reset
        copp-add all reject m-reject
        copp-add all svc-monitor m-svc-monitor
        copp-add all bfd m-bfd
        copp-list all
      `,
    ],
  ])('%s', async (_, script) => {
    expect(await differingLines(pair, script)).toEqual([]);
  });
});
