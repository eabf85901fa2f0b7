import { addLogicalRouterPolicy } from './add-router-policy.ts';
import { deleteLogicalRouterPolicy } from './delete-router-policy.ts';
import { listLogicalRouterPolicies } from './list-router-policies.ts';

/** In the order in which help lists them. */
export const routerPolicyCommands = {
  addLogicalRouterPolicy,
  deleteLogicalRouterPolicy,
  listLogicalRouterPolicies,
};
