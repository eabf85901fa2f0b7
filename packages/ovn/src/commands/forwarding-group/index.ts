import { addForwardingGroup } from './add-forwarding-group.ts';
import { deleteForwardingGroup } from './delete-forwarding-group.ts';
import { listForwardingGroups } from './list-forwarding-groups.ts';

/** In the order in which help lists them. */
export const forwardingGroupCommands = {
  addForwardingGroup,
  deleteForwardingGroup,
  listForwardingGroups,
};
