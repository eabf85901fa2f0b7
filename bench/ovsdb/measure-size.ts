import type { BenchOptions } from './bench-options.ts';
import type { BenchSetup } from './bench-setup.ts';
import { measureInitialContents } from './initial-contents.ts';
import { recordMonitorRequests } from './monitor-requests.ts';
import { switchCount } from './network.ts';
import { startNorthbound } from './northbound-server.ts';
import { profileSize } from './profile-size.ts';
import type { Programs } from './programs.ts';
import type { SizeResult } from './size-result.ts';
import { measureRoundTrips } from './round-trips.ts';
import { measureUpdates } from './updates.ts';

export interface SizeOptions extends BenchOptions {
  readonly directory: string;
  readonly programs: Programs;
}

/** Builds a database of so many ports and measures (or profiles) what is asked for on it. */
export async function measureSize(ports: number, options: SizeOptions): Promise<SizeResult> {
  const progress = (text: string): void => console.error(`${ports} ports: ${text}`);
  progress('building the database');
  const startedAt = performance.now();
  await using server = await startNorthbound(ports);
  const buildMs = performance.now() - startedAt;
  const setup: BenchSetup = { ...options, ...server, ports, progress };
  const parts = options.profile ? new Set() : options.parts;
  if (options.profile) await profileSize(setup, options.parts);
  return {
    ports,
    switches: switchCount(ports),
    databaseBytes: server.fileBytes,
    buildMs,
    initialContents: parts.has('contents')
      ? await measureInitialContents(setup, await recordMonitorRequests(setup))
      : [],
    updates: parts.has('updates') ? await measureUpdates(setup) : [],
    roundTrips: parts.has('transactions') ? await measureRoundTrips(setup) : [],
  };
}
