import type { Draft } from '../../planning/draft.ts';
import { isUuid } from '../../planning/uuid.ts';
import type { LogicalRouter } from '../../schema/northbound/logical-router.ts';
import type { LogicalRouterPort } from '../../schema/northbound/logical-router-port.ts';

/**
 * A router's ports by UUID, as ovn-nbctl sees them: without those that an earlier command of the
 * batch has added, and still with those that it has deleted.
 */
export function routerPortsOf(draft: Draft, router: LogicalRouter): LogicalRouterPort[] {
  const uuids = draft.table('Logical_Router').settled(router, 'ports').filter(isUuid).toSorted();
  const ports = draft.table('Logical_Router_Port');
  ports.expect(uuids);
  return uuids
    .map((uuid) => ports.get(uuid) ?? ports.base.get(uuid))
    .filter((port) => port !== undefined);
}
