import { addLogicalRouterStaticRoute } from './add-static-route.ts';
import { deleteLogicalRouterStaticRoute } from './delete-static-route.ts';
import { listLogicalRouterStaticRoutes } from './list-static-routes.ts';

/** In the order in which help lists them. */
export const staticRouteCommands = {
  addLogicalRouterStaticRoute,
  deleteLogicalRouterStaticRoute,
  listLogicalRouterStaticRoutes,
};
