import { addMeter } from './add-meter.ts';
import { deleteMeters } from './delete-meters.ts';
import { listMeters } from './list-meters.ts';

/** In the order in which help lists them. */
export const meterCommands = { addMeter, deleteMeters, listMeters };
