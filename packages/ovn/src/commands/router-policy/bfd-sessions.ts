import type { Uuid } from '@ovn-console/ovsdb/schema';
import { RowNotFoundError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import type { LogicalRouter } from '../../schema/northbound/logical-router.ts';
import { hasAddress } from '../logical-router-port/has-address.ts';
import { routerPortsOf } from '../logical-router-port/ports-of.ts';

/**
 * The BFD sessions with next hops of a router, out of the ports in whose networks they are; those
 * that are not there are made.
 * @throws RowNotFoundError when no port has the network.
 */
export function sessionsWith(
  nexthops: readonly string[],
  router: LogicalRouter,
  draft: Draft,
): Uuid[] {
  const ports = routerPortsOf(draft, router);
  const sessions = nexthops.map((nexthop) => {
    const port = ports.find((candidate) => hasAddress(candidate, nexthop, draft));
    if (port) return sessionOf({ dst_ip: nexthop, logical_port: port.name }, draft);
    const message = `out lrp not found for ${nexthop} nexthop`;
    throw new RowNotFoundError(message, draft.fault('nexthops'));
  });
  return [...new Set(sessions)];
}

function sessionOf(ends: { dst_ip: string; logical_port: string }, draft: Draft): Uuid {
  draft.expectMatches('BFD', ['dst_ip', ends.dst_ip], 'bfd');
  const session = draft
    .table('BFD')
    .findBy('dst_ip', ends.dst_ip)
    .find(({ logical_port }) => logical_port === ends.logical_port);
  return session?._uuid ?? draft.insert('BFD', ends);
}
