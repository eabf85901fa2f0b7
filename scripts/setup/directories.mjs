import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the checkout. */
export const repository = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** @param {string} name of a program that a package brings along, such as turbo */
export function packageProgram(name) {
  return join(repository, 'node_modules/.bin', name);
}
