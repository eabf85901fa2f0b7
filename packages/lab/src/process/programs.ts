import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';

/** PATH with the directories of daemons, which an ordinary user's PATH lacks on Debian. */
export function searchPath(): string {
  const own = process.env['PATH']?.split(':') ?? [];
  return [...new Set([...own, '/usr/local/sbin', '/usr/sbin', '/sbin'])].join(':');
}

/** Those of the programs that are not on this machine. */
export function missingPrograms(names: readonly string[]): string[] {
  const directories = searchPath().split(':');
  return names.filter((name) => !directories.some((directory) => isProgram(join(directory, name))));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
