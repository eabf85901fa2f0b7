import { InvalidCommandError, RowNotFoundError } from '../../errors.ts';
import type { Draft, Target } from '../../planning/draft.ts';
import { find, lookUp } from '../../planning/find.ts';
import type { LogicalSwitch } from '../../schema/northbound/logical-switch.ts';
import type { PortGroup } from '../../schema/northbound/port-group.ts';
import { argument, option } from '../definition/parameter.ts';

/** What all commands about ACLs have in common: whose they are. */
export const ownerParameters = {
  owner: argument('{SWITCH | PORTGROUP}', { refersTo: ['Logical_Switch', 'Port_Group'] }),
  /** Needed where a switch and a port group have the same name. */
  ownerType: option('type', '{switch | port-group}', { choices: ['switch', 'port-group'] }),
};

/** A switch or a port group. Its columns may be read from the server when they are looked at. */
export interface AclOwner {
  readonly target: Target<'Logical_Switch' | 'Port_Group'>;
  readonly row: LogicalSwitch | PortGroup;
  /** Undefined for a port group. */
  readonly switch: LogicalSwitch | undefined;
}

interface OwnerReference {
  readonly owner: string;
  readonly ownerType?: string | undefined;
}

/**
 * Finds the switch or port group that a command names.
 * @throws RowNotFoundError when there is none, or one of both kinds.
 */
export function findAclOwner(draft: Draft, { owner: id, ownerType }: OwnerReference): AclOwner {
  const reference = { id, field: 'owner' };
  switch (ownerType) {
    case undefined:
      return findEither(draft, id);
    case 'port-group':
      return ofGroup(find(draft, 'Port_Group', reference));
    case 'switch':
      return ofSwitch(find(draft, 'Logical_Switch', reference));
    default: {
      const message = `Invalid value '${ownerType}' for option --type`;
      throw new InvalidCommandError(message, draft.fault('ownerType'));
    }
  }
}

function findEither(draft: Draft, id: string): AclOwner {
  const reference = { id, field: 'owner' };
  const group = lookUp(draft, 'Port_Group', reference);
  const logicalSwitch = lookUp(draft, 'Logical_Switch', reference);
  if (group && logicalSwitch) {
    const message =
      `Same name '${id}' exists in both port-groups and logical switches. ` +
      'Specify --type=port-group or switch, or use a UUID.';
    throw new RowNotFoundError(message, draft.fault('owner'));
  }
  if (group) return ofGroup(group);
  if (logicalSwitch) return ofSwitch(logicalSwitch);
  const message = `'${id}' is not found for port-group or switch.`;
  throw new RowNotFoundError(message, draft.fault('owner'));
}

function ofGroup(row: PortGroup): AclOwner {
  const target = { table: 'Port_Group', uuid: row._uuid, field: 'owner' } as const;
  return { target, row, switch: undefined };
}

function ofSwitch(row: LogicalSwitch): AclOwner {
  const target = { table: 'Logical_Switch', uuid: row._uuid, field: 'owner' } as const;
  return { target, row, switch: row };
}
