import { initialize } from './initialize.ts';
import { show } from './show.ts';
import { synchronize } from './synchronize.ts';

/** In the order in which help lists them. */
export const generalCommands = {
  initialize,
  show,
  synchronize,
};
