import { deleteConnections } from './delete-connections.ts';
import { listConnections } from './list-connections.ts';
import { setConnections } from './set-connections.ts';

/** In the order in which help lists them. */
export const connectionCommands = {
  listConnections,
  deleteConnections,
  setConnections,
};
