import { normalizeAddress } from '../../addressing/ip-network.ts';
import { InvalidCommandError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';

/**
 * Addresses with commas between them, in canonical form.
 * @throws InvalidCommandError
 */
export function readNexthops(text: string, draft: Draft): string[] {
  const refuse = (problem: string): never => {
    throw new InvalidCommandError(`${problem}: ${text}`, draft.fault('nexthops'));
  };
  const nexthops: string[] = [];
  for (const token of text.split(',').filter((part) => part !== '')) {
    const nexthop = normalizeAddress(token);
    if (nexthop === undefined) return refuse('bad next hop argument');
    // ovn-nbctl takes what has a dot for IPv4, such as ::ffff:1.2.3.4.
    if (nexthop.includes('.') !== (nexthops[0] ?? nexthop).includes('.')) {
      return refuse('bad next hops argument, not in the same addr family ');
    }
    nexthops.push(nexthop);
  }
  return nexthops;
}
