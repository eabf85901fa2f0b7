import { addLogicalSwitch } from './add-logical-switch.ts';
import { deleteLogicalSwitch } from './delete-logical-switch.ts';
import { listLogicalSwitches } from './list-logical-switches.ts';

/** In the order in which help lists them. */
export const logicalSwitchCommands = {
  addLogicalSwitch,
  deleteLogicalSwitch,
  listLogicalSwitches,
};
