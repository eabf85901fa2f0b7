import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** Timeouts of a connection-tracking zone. `CT_Timeout_Policy` of ovs-vswitchd.conf.db(5). */
export const ctTimeoutPolicy = table('CT_Timeout_Policy', {
  timeouts: column.map(
    column.string({
      enum: [
        'tcp_syn_sent',
        'tcp_syn_recv',
        'tcp_established',
        'tcp_fin_wait',
        'tcp_close_wait',
        'tcp_last_ack',
        'tcp_time_wait',
        'tcp_close',
        'tcp_syn_sent2',
        'tcp_retransmit',
        'tcp_unack',
        'udp_first',
        'udp_single',
        'udp_multiple',
        'icmp_first',
        'icmp_reply',
      ],
    }),
    column.integer({ min: 0, max: 4294967295 }),
  ),
  external_ids: column.map(column.string(), column.string()),
});

export type CtTimeoutPolicy = RowOf<typeof ctTimeoutPolicy>;
