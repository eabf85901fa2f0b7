import type { Waited } from '@ovn-console/ovn/execution';

/** What `--print-wait-time` prints: milliseconds since the transaction was sent. */
export function waitTime(waited: Waited, wait: 'sb' | 'hv'): string {
  const { nbCfg, sentAt, northd, southbound, chassis } = waited;
  const line = (what: string, at: bigint): string => `\t${what}${at - sentAt}ms\n`;
  return [
    `Time spent on processing nb_cfg ${nbCfg}:\n`,
    line('ovn-northd delay before processing:\t', northd),
    line('ovn-northd completion:\t\t\t', southbound),
    ...(wait === 'hv' ? [line('ovn-controller(s) completion:\t\t', chassis)] : []),
  ].join('');
}
