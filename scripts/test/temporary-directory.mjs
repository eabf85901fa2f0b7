import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../setup/child-processes.mjs';
import { labCommandLine } from '../start/lab.mjs';

/**
 * A directory that all of the tests' temporary files go to (by TMPDIR), so that whatever they leave when they are killed
 * can be found. Its name is short because sockets lie below it: see unix(7).
 */
export function createTemporaryDirectory() {
  const directory = mkdtempSync(join(tmpdir(), 'oct-'));
  // A test that runs a lab as an ordinary user has its folder below this one.
  chmodSync(directory, 0o711);
  return directory;
}

/**
 * Removes it, with the labs that are in it still.
 *
 * @param {string} directory
 */
export async function removeTemporaryDirectory(directory) {
  for (const name of readdirSync(directory).filter((entry) => entry.startsWith('labs-'))) {
    const labs = ['--directory', join(directory, name)];
    await run([...labCommandLine, ...labs, 'clean'], { takesDown: true });
  }
  rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
}
