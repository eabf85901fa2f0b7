import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** SQLite files for tests, each in a directory of its own; `remove` takes them all away. */
export function temporaryDatabase(): { create(): Promise<string>; remove(): Promise<void> } {
  const directories: string[] = [];
  return {
    create: async () => {
      const directory = await mkdtemp(join(tmpdir(), 'ovn-console-store-'));
      directories.push(directory);
      return `file:${join(directory, 'console.db')}`;
    },
    remove: async () => {
      await Promise.all(directories.splice(0).map((path) => rm(path, { recursive: true })));
    },
  };
}
