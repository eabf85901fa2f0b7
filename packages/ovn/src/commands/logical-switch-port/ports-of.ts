import type { Uuid } from '@ovn-console/ovsdb/schema';
import type { Draft } from '../../planning/draft.ts';
import { isUuid } from '../../planning/uuid.ts';
import type { LogicalSwitch } from '../../schema/northbound/logical-switch.ts';
import type { LogicalSwitchPort } from '../../schema/northbound/logical-switch-port.ts';

/**
 * A switch's ports by UUID. Where they are to be seen as ovn-nbctl sees them: without those that an
 * earlier command of the batch has added, and still with those that it has deleted.
 */
export function portsOf(draft: Draft, owner: LogicalSwitch): LogicalSwitchPort[] {
  const uuids = draft.table('Logical_Switch').settled(owner, 'ports').toSorted();
  const ports = draft.table('Logical_Switch_Port');
  if (!draft.seesAsOvnNbctl) return ports.getAll(uuids);
  const known = uuids.filter(isUuid);
  ports.expect(known);
  return known.map((uuid) => ports.get(uuid) ?? ports.base.get(uuid)).filter(isThere);
}

/** The switches that a port is on, as ovn-nbctl sees them. */
export function switchesWith(draft: Draft, port: Uuid): LogicalSwitch[] {
  const switches = draft.table('Logical_Switch');
  const isSettled = (row: LogicalSwitch): boolean =>
    !switches.drafts.has(row._uuid) || switches.settled(row, 'ports').includes(port);
  return switches.findBy('ports', port).filter(isSettled);
}

function isThere<T>(row: T | undefined): row is T {
  return row !== undefined;
}
