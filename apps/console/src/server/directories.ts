import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where this app lives: the nearest package.json above, whether run from src/ or bundled in dist/. */
export function consoleDirectory(): string {
  let directory = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(directory, 'package.json'))) directory = dirname(directory);
  return directory;
}

export function repositoryDirectory(): string {
  return join(consoleDirectory(), '../..');
}
