import { InvalidCommandError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';

/** What ovn-controller can be protected from. */
const protocols = [
  'arp',
  'arp-resolve',
  'dhcpv4-opts',
  'dhcpv6-opts',
  'dns',
  'event-elb',
  'icmp4-error',
  'icmp6-error',
  'igmp',
  'nd-na',
  'nd-ns',
  'nd-ns-resolve',
  'nd-ra-opts',
  'tcp-reset',
  'bfd',
  'reject',
  'svc-monitor',
] as const;

export const coppProtocols: readonly string[] = [...protocols, 'dhcpv4-relay'];

/** @throws InvalidCommandError that lists those that there are */
export function checkProtocol(protocol: string, draft: Draft): void {
  const known = draft.has(...cameWithRelay) ? coppProtocols : protocols;
  if (known.some((each) => each === protocol)) return;
  const message = `Invalid control protocol. Allowed values: ${known.join(', ')}.`;
  throw new InvalidCommandError(message, draft.fault('protocol'));
}

/** The map of meters takes any key; OVN 25.09 brought this table, and the metering of relays. */
const cameWithRelay = ['Mirror_Rule'] as const;
