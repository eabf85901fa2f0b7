import { addCoppMeter } from './add-copp-meter.ts';
import { deleteCoppMeters } from './delete-copp-meters.ts';
import { listCoppMeters } from './list-copp-meters.ts';
import { setLogicalRouterCopp } from './set-logical-router-copp.ts';
import { setLogicalSwitchCopp } from './set-logical-switch-copp.ts';

/** In the order in which help lists them. */
export const coppCommands = {
  addCoppMeter,
  deleteCoppMeters,
  listCoppMeters,
  setLogicalSwitchCopp,
  setLogicalRouterCopp,
};
