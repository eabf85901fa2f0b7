import { addLogicalRouter } from './add-logical-router.ts';
import { deleteLogicalRouter } from './delete-logical-router.ts';
import { listLogicalRouters } from './list-logical-routers.ts';

/** In the order in which help lists them. */
export const logicalRouterCommands = {
  addLogicalRouter,
  deleteLogicalRouter,
  listLogicalRouters,
};
