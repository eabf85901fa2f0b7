import { setColumns } from './set-columns.ts';

/** In the order in which help lists them. */
export const anyTableCommands = {
  setColumns,
};
