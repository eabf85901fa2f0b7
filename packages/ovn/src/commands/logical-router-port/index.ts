import { addLogicalRouterPort } from './add-logical-router-port.ts';
import { deleteLogicalRouterPort } from './delete-logical-router-port.ts';
import { getLogicalRouterPortEnabled } from './get-enabled.ts';
import { getLogicalRouterPortRedirectType } from './get-redirect-type.ts';
import { listLogicalRouterPorts } from './list-logical-router-ports.ts';
import { setLogicalRouterPortEnabled } from './set-enabled.ts';
import { setLogicalRouterPortOptions } from './set-options.ts';
import { setLogicalRouterPortRedirectType } from './set-redirect-type.ts';

/** In the order in which help lists them. */
export const logicalRouterPortCommands = {
  addLogicalRouterPort,
  setLogicalRouterPortOptions,
  deleteLogicalRouterPort,
  listLogicalRouterPorts,
  setLogicalRouterPortEnabled,
  getLogicalRouterPortEnabled,
  setLogicalRouterPortRedirectType,
  getLogicalRouterPortRedirectType,
};
