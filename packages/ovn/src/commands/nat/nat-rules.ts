import { normalizePrefix } from '../../addressing/ip-network.ts';
import { InvalidCommandError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import type { LogicalRouter } from '../../schema/northbound/logical-router.ts';
import type { Nat } from '../../schema/northbound/nat.ts';

/** A router's NAT rules, in the order in which ovn-nbctl goes through them. */
export function natRulesOf(draft: Draft, router: LogicalRouter): Nat[] {
  const uuids = draft.table('Logical_Router').settled(router, 'nat');
  return draft.table('NAT').getAll(uuids.toSorted());
}

/** The address, or for SNAT network, that a rule is found by, in canonical form. */
export function keyOf({ type, logical_ip, external_ip }: Nat): string | undefined {
  return normalizePrefix(type === 'snat' ? logical_ip : external_ip);
}

/** @throws InvalidCommandError */
export function readNatIp(ip: string, draft: Draft): string {
  const normal = normalizePrefix(ip);
  if (normal !== undefined) return normal;
  throw new InvalidCommandError(`${ip}: Invalid IP address or CIDR`, draft.fault('ip'));
}

/** What extra match a rule has, which not every server knows. */
export function matchOf(nat: Nat, draft: Draft): string {
  return haveMatches(draft) ? nat.match : '';
}

export function haveMatches(draft: Draft): boolean {
  return draft.has('NAT', 'match');
}
