import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessIdentity } from '../process/process-identity.ts';
import type { Host } from './host.ts';

/** namespaces: packets flow. unprivileged: the same daemons on a dummy datapath, for want of root. */
export type LabMode = 'namespaces' | 'unprivileged';

export interface LabProcess {
  readonly host: string;
  /** Such as "ovn-controller". */
  readonly program: string;
  readonly identity: ProcessIdentity;
}

/** All that a later process needs to use a lab, or to take it down. Lies in DIRECTORY/lab.json. */
export interface LabState {
  readonly format: 1;
  readonly id: string;
  /** The lab's own directory. */
  readonly directory: string;
  /** Where the hosts' run directories are: elsewhere when the directory's name is too long for sockets. */
  readonly runDirectory: string;
  readonly mode: LabMode;
  readonly phase: 'starting' | 'up';
  /** The process whose end makes the lab stale; none for a lab that stays until it is taken down. */
  readonly owner?: ProcessIdentity | undefined;
  readonly hosts: readonly Host[];
  readonly processes: readonly LabProcess[];
  /** Ports on 127.0.0.1 that lead to the hosts' sshd. */
  readonly sshPorts: Readonly<Record<string, number>>;
}

/** Undefined when no lab is, or was, in this directory. */
export function readLabState(directory: string): LabState | undefined {
  const path = stateFile(directory);
  if (!existsSync(path)) return undefined;
  const state: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isLabState(state)) throw new Error(`${path} was written by another version of the lab`);
  return state;
}

/** Changes what is written, in one step: a reader, or a crash, sees the old or the new. */
export function updateLabState(
  directory: string,
  change: (state: LabState) => Partial<LabState>,
): LabState {
  const state = readLabState(directory);
  if (state === undefined) throw new Error(`the lab in ${directory} has been taken down meanwhile`);
  return writeLabState({ ...state, ...change(state) });
}

export function writeLabState(state: LabState): LabState {
  mkdirSync(state.directory, { recursive: true });
  const path = stateFile(state.directory);
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(state, undefined, 2)}\n`);
  renameSync(unfinished, path);
  return state;
}

/** Notes a process at once after its start; one of the same program on the same host is replaced. */
export function recordProcess(directory: string, process: LabProcess): void {
  updateLabState(directory, ({ processes }) => ({
    processes: [
      ...processes.filter((one) => one.host !== process.host || one.program !== process.program),
      process,
    ],
  }));
}

function stateFile(directory: string): string {
  return join(directory, 'lab.json');
}

function isLabState(value: unknown): value is LabState {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 1;
}
