import { addLogicalSwitch } from './add-logical-switch.ts';
import { deleteLogicalSwitch } from './delete-logical-switch.ts';

/** In the order in which help lists them. */
export const logicalSwitchCommands = {
  addLogicalSwitch,
  deleteLogicalSwitch,
};
