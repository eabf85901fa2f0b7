import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { allSettled } from '../all-settled.ts';
import { endProcess } from '../process/daemon.ts';
import { identifyProcess, type ProcessIdentity } from '../process/process-identity.ts';
import { run } from '../process/run.ts';
import { labVariable } from './host.ts';
import type { LabState } from './lab-state.ts';
import { namespaceExists } from './namespaces.ts';

/**
 * Takes down a lab of which anything may have come up, or may be gone already: processes, namespaces, files. The files go
 * last, so that what fails can be tried again.
 */
export async function takeDown(state: LabState): Promise<void> {
  // Nothing that they hold is kept: no need for them to end in good order.
  await endAll(state.processes.map(({ identity }) => identity));
  // What a crash kept from being recorded, and commands that somebody runs on a host.
  await endAll(markedProcesses(state.directory));
  await allSettled(state.hosts.map((host) => deleteNamespace(host.namespace)));
  if (state.runDirectory !== state.directory) await removeDirectory(state.runDirectory);
  await removeDirectory(state.directory);
}

async function deleteNamespace(namespace: string | undefined): Promise<void> {
  if (namespace === undefined || !namespaceExists(namespace)) return;
  // A namespace lives on, without its name, as long as a process is in it.
  await endAll(identities((await run(['ip', 'netns', 'pids', namespace])).split('\n')));
  await run(['ip', 'netns', 'delete', namespace]);
}

/** Every process that has the lab's mark in its environment: see proc(5), /proc/PID/environ. */
function markedProcesses(labDirectory: string): ProcessIdentity[] {
  const mark = `${labVariable}=${labDirectory}`;
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return identities(pids.filter((pid) => environmentOfProcess(pid).includes(mark)));
}

function environmentOfProcess(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    // It has ended, or is somebody else's.
    return [];
  }
}

function identities(pids: readonly string[]): ProcessIdentity[] {
  const others = pids.map(Number).filter((pid) => pid > 0 && pid !== process.pid);
  return others.map((pid) => identifyProcess(pid)).filter((identity) => identity !== undefined);
}

async function endAll(processes: readonly ProcessIdentity[]): Promise<void> {
  await allSettled(processes.map((identity) => endProcess(identity, 'SIGKILL')));
}

async function removeDirectory(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true, maxRetries: 5 });
}
