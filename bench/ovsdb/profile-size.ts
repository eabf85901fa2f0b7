import { resolve } from 'node:path';
import { measure, type BenchSetup } from './bench-setup.ts';
import type { Part } from './bench-options.ts';
import { printProfile } from './profile.ts';
import type { LoadParameters } from './programs/load.ts';
import { measureUpdates } from './updates.ts';

/** Prints where our client's time goes. The profiles stay where the command was given, for a viewer. */
export async function profileSize(setup: BenchSetup, parts: ReadonlySet<Part>): Promise<void> {
  const pathOf = (part: Part): string => resolve(`ovsdb-${part}-${setup.ports}-ports.cpuprofile`);
  if (parts.has('contents')) {
    const profilePath = pathOf('contents');
    const parameters: LoadParameters = { remote: setup.database.remote, profilePath };
    await measure(setup, setup.programs('load', parameters));
    await printProfile(`contents of ${setup.ports} ports`, profilePath);
  }
  if (parts.has('updates')) {
    const profilePath = pathOf('updates');
    await measureUpdates({ ...setup, rounds: 1 }, profilePath);
    await printProfile(`50,000 updates at ${setup.ports} ports`, profilePath);
  }
}
