import type { Uuid } from '@ovn-console/ovsdb/schema';
import { RowNotFoundError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import { isUuid } from '../../planning/uuid.ts';
import type { HaChassisGroup } from '../../schema/northbound/ha-chassis-group.ts';
import type { HaChassis } from '../../schema/northbound/ha-chassis.ts';
import { compareAtoms } from '../../nbctl/values/atom.ts';

/**
 * Finds a group by UUID or name, and guards that it stays what is meant.
 * @throws RowNotFoundError in ovn-nbctl's words, down to the misspelling of its 23.03
 */
export function findGroup(draft: Draft, id: string): HaChassisGroup {
  const table = draft.table('HA_Chassis_Group');
  const byUuid = isUuid(id) ? table.get(id.toLowerCase()) : undefined;
  const row = byUuid ?? table.findBy('name', id)[0];
  if (!row) {
    const message = `${id}: ha_chassi_group ${isUuid(id) ? 'UUID' : 'name'} not found`;
    throw new RowNotFoundError(message, draft.fault('group'));
  }
  draft.expectRow({ table: 'HA_Chassis_Group', uuid: row._uuid, field: 'group' }, ['name']);
  return row;
}

/** The chassis of a group, as later commands of a batch see them. */
export function chassisIn(draft: Draft, group: HaChassisGroup): readonly HaChassis[] {
  const uuids = draft.table('HA_Chassis_Group').settled(group, 'ha_chassis');
  return draft.table('HA_Chassis').getAll(uuids.toSorted(compareAtoms));
}

/** The member of a group of that name; guards which members there are. */
export function memberNamed(
  draft: Draft,
  group: HaChassisGroup,
  chassis: string,
): HaChassis | undefined {
  const target = { table: 'HA_Chassis_Group', uuid: group._uuid, field: 'chassis' } as const;
  draft.expectRow(target, ['ha_chassis']);
  return chassisIn(draft, group).find(({ chassis_name }) => chassis_name === chassis);
}

/** A member that is there for sure. @throws RowNotFoundError */
export function findMember(
  draft: Draft,
  group: HaChassisGroup,
  names: { readonly group: string; readonly chassis: string },
): Uuid {
  const member = memberNamed(draft, group, names.chassis);
  if (member) return member._uuid;
  const message = `${names.chassis}: ha chassis not found in ${names.group} ha chassis group`;
  throw new RowNotFoundError(message, draft.fault('chassis'));
}
