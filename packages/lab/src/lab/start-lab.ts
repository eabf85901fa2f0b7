import { mkdir, mkdtemp } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identifyProcess, type ProcessIdentity } from '../process/process-identity.ts';
import { central, guests, hypervisors } from '../reference-hosts.ts';
import { buildLab } from './build-lab.ts';
import type { Host } from './host.ts';
import { defaultLabsDirectory, isStale, labDirectory } from './lab-directory.ts';
import { Lab } from './lab.ts';
import { detectMode, requirePrograms } from './lab-mode.ts';
import {
  readLabState,
  updateLabState,
  writeLabState,
  type LabMode,
  type LabState,
} from './lab-state.ts';
import { namespaceExists } from './namespaces.ts';
import { takeDown } from './take-down.ts';

export interface StartLabOptions {
  /** Begins the names of its namespaces; one that no other lab has if not told. */
  readonly id?: string;
  /** Leaves NB empty: hosts and guests only. */
  readonly empty?: boolean;
  /** A third, kvm3, runs no guest: with it gateways fail over. */
  readonly hypervisors?: 2 | 3;
  /** What the machine can do if not told. */
  readonly mode?: LabMode;
  /** Where labs are kept, one folder each; `.lab` if not told. */
  readonly directory?: string;
  /** The process whose end makes the lab stale, this one if not told; undefined: the lab stays until taken down. */
  readonly ownerPid?: number | undefined;
  /** Told what is being done. */
  readonly onProgress?: (step: string) => void;
  /** Gives up between two steps, and takes down what has come up. */
  readonly signal?: AbortSignal;
}

/** Names of sockets may have 107 characters: see unix(7). Below a lab's directory they have up to 40. */
const longestDirectory = 65;

/**
 * Brings the lab up; everything works when this returns: chassis registered, and, unless it is empty, the reference network
 * in place and its ports bound. On failure everything that had come up is taken down again.
 */
export async function startLab(options: StartLabOptions = {}): Promise<Lab> {
  const owner = identifyOwner(options);
  const state = await recordLab(options);
  try {
    await buildLab(state, options);
    updateLabState(state.directory, () => ({ phase: 'up', owner }));
    return new Lab(state.directory);
  } catch (error) {
    await takeDown(readLabState(state.directory) ?? state);
    throw error;
  }
}

/** Writes down what is about to come up before any of it does. */
async function recordLab(options: StartLabOptions): Promise<LabState> {
  const { id = `oc${randomBytes(3).toString('hex')}` } = options;
  if (!/^[a-z][a-z0-9-]{0,20}$/.test(id)) {
    throw new Error(
      `"${id}" is no id for a lab: lower-case letters, digits and dashes, at most 21`,
    );
  }
  const directory = labDirectory(options.directory ?? defaultLabsDirectory, id);
  await removeStale(directory, id);
  const mode = options.mode ?? (await detectMode());
  requirePrograms(mode);
  const names = hostNames(options.hypervisors ?? 2);
  const taken = names.map((name) => `${id}-${name}`).find((name) => namespaceExists(name));
  if (mode === 'namespaces' && taken !== undefined) {
    throw new Error(`there is a namespace ${taken} already: take another id than "${id}"`);
  }
  const runDirectory = await createRunDirectory(directory);
  const hosts = names.map((name): Host => ({
    name,
    labDirectory: directory,
    runDirectory: join(runDirectory, name),
    ...(mode === 'namespaces' && { namespace: `${id}-${name}` }),
  }));
  return writeLabState({
    format: 1,
    id,
    directory,
    runDirectory,
    mode,
    phase: 'starting',
    hosts,
    processes: [],
    sshPorts: {},
    // Until it is up its fate is this process's; then its owner's.
    owner: identifyProcess(process.pid),
  });
}

function identifyOwner(options: StartLabOptions): ProcessIdentity | undefined {
  const pid = 'ownerPid' in options ? options.ownerPid : process.pid;
  if (pid === undefined) return undefined;
  const owner = identifyProcess(pid);
  if (owner === undefined) throw new Error(`the lab's owner, process ${pid}, does not run`);
  return owner;
}

async function removeStale(directory: string, id: string): Promise<void> {
  const former = readLabState(directory);
  if (former === undefined) return;
  if (!isStale(former)) throw new Error(`the lab "${id}" is up already`);
  await takeDown(former);
}

async function createRunDirectory(directory: string): Promise<string> {
  if (directory.length > longestDirectory) return mkdtemp(join(tmpdir(), 'ovn-lab-'));
  await mkdir(directory, { recursive: true });
  return directory;
}

function hostNames(numberOfHypervisors: number): string[] {
  return [
    'public',
    central.name,
    ...hypervisors.slice(0, numberOfHypervisors).map(({ name }) => name),
    ...guests.map(({ name }) => name),
  ];
}
