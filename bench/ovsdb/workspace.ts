import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Makes a directory for all that a run writes, databases of hundreds of megabytes among it. It is
 * gone when this process ends, also by Ctrl-C; servers and clients end with this process too.
 */
export function makeWorkspace(): string {
  const directory = mkdtempSync(join(tmpdir(), 'bench-ovsdb-'));
  // For the lab, which asks the system where to put its databases.
  process.env['TMPDIR'] = directory;
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
  return directory;
}
