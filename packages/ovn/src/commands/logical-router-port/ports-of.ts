import type { Draft } from '../../planning/draft.ts';
import { isUuid } from '../../planning/uuid.ts';
import type { LogicalRouter } from '../../schema/northbound/logical-router.ts';
import type { LogicalRouterPort } from '../../schema/northbound/logical-router-port.ts';

/**
 * A router's ports by UUID. Where they are to be seen as ovn-nbctl sees them: without those that an
 * earlier command of the batch has added, and still with those that it has deleted.
 */
export function routerPortsOf(draft: Draft, router: LogicalRouter): LogicalRouterPort[] {
  const uuids = draft.table('Logical_Router').settled(router, 'ports').toSorted();
  const ports = draft.table('Logical_Router_Port');
  if (!draft.seesAsOvnNbctl) return ports.getAll(uuids);
  const known = uuids.filter(isUuid);
  ports.expect(known);
  return known
    .map((uuid) => ports.get(uuid) ?? ports.base.get(uuid))
    .filter((port) => port !== undefined);
}
