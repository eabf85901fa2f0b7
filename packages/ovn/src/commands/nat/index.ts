import { addLogicalRouterNat } from './add-nat.ts';
import { deleteLogicalRouterNat } from './delete-nat.ts';
import { listLogicalRouterNat } from './list-nat-rules.ts';
import { updateLogicalRouterNatExternalIps } from './update-external-ips.ts';

/** In the order in which help lists them. */
export const natCommands = {
  addLogicalRouterNat,
  deleteLogicalRouterNat,
  listLogicalRouterNat,
  updateLogicalRouterNatExternalIps,
};
