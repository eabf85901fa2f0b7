import type { Draft } from '../../planning/draft.ts';
import { lookUp, switchOf } from '../../planning/find.ts';
import { isUuid } from '../../planning/uuid.ts';
import type { ForwardingGroup } from '../../schema/northbound/forwarding-group.ts';
import type { LogicalSwitch } from '../../schema/northbound/logical-switch.ts';
import { compareAtoms } from '../../nbctl/values/atom.ts';

/** Finds a group by UUID or name, and guards that it stays there, or that nobody makes one. */
export function lookUpForwardingGroup(
  draft: Draft,
  { id, field }: { readonly id: string; readonly field: string },
): ForwardingGroup | undefined {
  const groups = draft.table('Forwarding_Group');
  const byUuid = isUuid(id) ? groups.get(id.toLowerCase()) : undefined;
  if (byUuid) {
    draft.expectRow({ table: 'Forwarding_Group', uuid: byUuid._uuid, field }, ['name']);
    return byUuid;
  }
  draft.expectMatches('Forwarding_Group', ['name', id], field);
  return groups.findBy('name', id)[0];
}

/**
 * The switch that a group is taken to be on: that of its first port. Undefined when that port is
 * not there.
 */
export function switchOfGroup(
  draft: Draft,
  { child_port }: ForwardingGroup,
  field: string,
): LogicalSwitch | undefined {
  const [id = ''] = child_port.toSorted(compareAtoms);
  const port = lookUp(draft, 'Logical_Switch_Port', { id, field });
  return port && switchOf(draft, port, field);
}
