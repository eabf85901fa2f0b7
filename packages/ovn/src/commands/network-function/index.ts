import { addNetworkFunctionGroup } from './add-network-function-group.ts';
import { addNetworkFunction } from './add-network-function.ts';
import { addToNetworkFunctionGroup } from './add-to-network-function-group.ts';
import { deleteFromNetworkFunctionGroup } from './delete-from-network-function-group.ts';
import { deleteNetworkFunctionGroup } from './delete-network-function-group.ts';
import { deleteNetworkFunction } from './delete-network-function.ts';
import { listNetworkFunctionGroups } from './list-network-function-groups.ts';
import { listNetworkFunctions } from './list-network-functions.ts';

/** In the order in which help lists them. */
export const networkFunctionCommands = {
  addNetworkFunctionGroup,
  deleteNetworkFunctionGroup,
  listNetworkFunctionGroups,
  addToNetworkFunctionGroup,
  deleteFromNetworkFunctionGroup,
  addNetworkFunction,
  deleteNetworkFunction,
  listNetworkFunctions,
};
