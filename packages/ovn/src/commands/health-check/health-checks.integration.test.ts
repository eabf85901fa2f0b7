import { describe, expect, it } from 'vitest';
import { hasNewestSchema, NewestNorthbound } from '../../testing/newest-northbound.ts';

// What ovn-nbctl 26.03 prints and says of the same lines.
describe.runIf(hasNewestSchema)('on a server that has them', () => {
  it('ports have health checks', async () => {
    await using newest = await NewestNorthbound.start();
    const answers = await newest.run(`
      ls-add ls -- lsp-add ls p1 -- lsp-add ls p2 -- ls-add other
      lsp-set-addresses p1 '00:00:00:00:00:01 10.0.0.1 fd00::1' '00:00:00:00:00:02 10.0.0.2'
      lsp-hc-list p1
      lsp-hc-add p1 icmp 10.0.0.9 10.0.0.1
      lsp-hc-add p1 icmp 10.0.0.9 10.0.0.1
      lsp-hc-add p1 icmp 10.0.0.9 10.0.0.7
      lsp-hc-add p1 tcp 10.0.0.9 80 10.0.0.1
      lsp-hc-add p1 tcp 10.0.0.9 80 10.0.0.1
      lsp-hc-add p1 tcp 10.0.0.9 10.0.0.1
      lsp-hc-add p1 udp 10.0.0.9 65536 10.0.0.1
      lsp-hc-add p1 sctp 10.0.0.9 7 10.0.0.1
      lsp-hc-add p1 sctp 10.0.0 7 10.0.0.1
      lsp-hc-add nope sctp 10.0.0 7 10.0.0.1
      lsp-hc-add p1 udp FD00::0:9 ' 53x' '10.0.0.2 fd00::1'
      lsp-hc-add p1 udp 10.0.0.9 53 '10.0.0.1 10.0.0.2'
      lsp-hc-add p1 udp 10.0.0.9 53 10.0.0.2/24
      lsp-hc-add p2 icmp 10.0.0.9 10.0.0.3
      lsp-set-addresses p2 unknown
      lsp-hc-add p2 icmp 10.0.0.9 10.0.0.3
      lsp-set-type p2 router
      lsp-hc-add p2 icmp 10.0.0.9 10.0.0.3
      lsp-hc-list p1
      lsp-hc-del p1 x
      lsp-hc-del p1 11111111-2222-3333-4444-555555555555
      lsp-hc-del nope
      lsp-hc-del p1
      lsp-hc-list p1
    `);
    expect(answers).toEqual([
      'Health check with address 10.0.0.1 already exists on port p1.',
      'Address 10.0.0.7 not configured on port p1.',
      'Health check with address 10.0.0.1 already exists on port p1.',
      'No addresses specified for health checking.',
      '65536: port must in range 0...65535',
      'sctp: Type must be icmp, tcp, or udp.',
      '10.0.0: Not a valid IPv4 or IPv6 address.',
      'nope: port name not found',
      'Not a valid IPv4 or IPv6 address 10.0.0.1 10.0.0.2.',
      'Not a valid IPv4 or IPv6 address 10.0.0.2/24.',
      'Address 10.0.0.3 not configured on port p2.',
      'Error extracting logical switch port address.',
      'router: Health check monitoring supported only for port with vif type.',
      'Logical Switch Port p1:',
      '  Protocol      :  icmp',
      '  Source IP     :  10.0.0.9',
      '  Address       :  10.0.0.1',
      '  Protocol      :  tcp',
      '  Source IP     :  10.0.0.9',
      '  Port          :  80',
      '  Address       :  10.0.0.1',
      '  Protocol      :  udp',
      '  Source IP     :  fd00::9',
      '  Port          :  53',
      '  Address       :  10.0.0.2 fd00::1',
      'x: Invalid UUID format.',
      '11111111-2222-3333-4444-555555555555: Logical Switch Port Health Check not found.',
      'nope: port name not found',
    ]);
  });
});
