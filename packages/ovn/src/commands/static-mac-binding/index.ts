import { addStaticMacBinding } from './add-binding.ts';
import { deleteStaticMacBinding } from './delete-binding.ts';
import { listStaticMacBindings } from './list-bindings.ts';

/** In the order in which help lists them. */
export const staticMacBindingCommands = {
  addStaticMacBinding,
  deleteStaticMacBinding,
  listStaticMacBindings,
};
