import { addLogicalRouter } from './add-logical-router.ts';
import { deleteLogicalRouter } from './delete-logical-router.ts';

/** In the order in which help lists them. */
export const logicalRouterCommands = {
  addLogicalRouter,
  deleteLogicalRouter,
};
