import { addPortGroup } from './add-port-group.ts';
import { deletePortGroup } from './delete-port-group.ts';
import { getPortGroupPorts } from './get-port-group-ports.ts';
import { setPortGroupPorts } from './set-port-group-ports.ts';

/** In the order in which help lists them. */
export const portGroupCommands = {
  addPortGroup,
  setPortGroupPorts,
  getPortGroupPorts,
  deletePortGroup,
};
