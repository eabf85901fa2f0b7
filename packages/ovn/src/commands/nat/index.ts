import { addLogicalRouterNat } from './add-nat.ts';
import { deleteLogicalRouterNat } from './delete-nat.ts';

/** In the order in which help lists them. */
export const natCommands = {
  addLogicalRouterNat,
  deleteLogicalRouterNat,
};
