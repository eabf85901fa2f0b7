import { deleteSsl } from './delete-ssl.ts';
import { getSsl } from './get-ssl.ts';
import { setSsl } from './set-ssl.ts';

/** In the order in which help lists them. */
export const sslCommands = {
  getSsl,
  deleteSsl,
  setSsl,
};
