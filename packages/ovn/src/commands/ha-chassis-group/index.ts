import { addHaChassisGroupChassis } from './add-chassis.ts';
import { addHaChassisGroup } from './add-group.ts';
import { deleteHaChassisGroup } from './delete-group.ts';
import { listHaChassisGroups } from './list-groups.ts';
import { removeHaChassisGroupChassis } from './remove-chassis.ts';
import { setHaChassisGroupChassisPriority } from './set-chassis-priority.ts';

/** In the order in which help lists them. */
export const haChassisGroupCommands = {
  addHaChassisGroup,
  deleteHaChassisGroup,
  listHaChassisGroups,
  addHaChassisGroupChassis,
  removeHaChassisGroupChassis,
  setHaChassisGroupChassisPriority,
};
