import { addLogicalRouterPort } from './add-logical-router-port.ts';
import { deleteLogicalRouterPort } from './delete-logical-router-port.ts';

/** In the order in which help lists them. */
export const logicalRouterPortCommands = {
  addLogicalRouterPort,
  deleteLogicalRouterPort,
};
