import type { Uuid } from '@ovn-console/ovsdb/schema';
import { InvalidCommandError, RowNotFoundError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import { isUuid } from '../../planning/uuid.ts';
import type { NewRoute } from './new-route.ts';

/**
 * The BFD session that a route is to depend on: the one of that UUID, or one with its next hop;
 * `undefined` when one has to be made.
 * @param wish a UUID, or `true` for any session that fits
 * @throws RowNotFoundError
 */
export function findBfdSession(
  wish: string | true,
  route: NewRoute,
  draft: Draft,
): Uuid | undefined {
  const sessions = draft.table('BFD');
  if (wish === true) {
    const { nexthop, outputPort } = route;
    draft.expectMatches('BFD', ['dst_ip', nexthop], 'bfd');
    return sessions
      .findBy('dst_ip', nexthop)
      .find(({ logical_port }) => outputPort === undefined || logical_port === outputPort)?._uuid;
  }
  const session = isUuid(wish) ? sessions.get(wish.toLowerCase()) : undefined;
  if (!session) throw new RowNotFoundError('no entry found in the BFD table', draft.fault('bfd'));
  draft.expectRow({ table: 'BFD', uuid: session._uuid, field: 'bfd' }, []);
  return session._uuid;
}

/** @throws InvalidCommandError when it is not known out of which port. */
export function addBfdSession({ nexthop, outputPort }: NewRoute, draft: Draft): Uuid {
  if (outputPort !== undefined) {
    return draft.insert('BFD', { dst_ip: nexthop, logical_port: outputPort });
  }
  throw new InvalidCommandError('insert entry in the BFD table failed', draft.fault('bfd'));
}
