import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isRunning } from '../process/process-identity.ts';
import { readLabState, type LabState } from './lab-state.ts';
import { takeDown } from './take-down.ts';

/** Where labs are kept unless told otherwise: `.lab` at the top of the checkout. */
export const defaultLabsDirectory = resolve(import.meta.dirname, '../../../../.lab');

export function labDirectory(labsDirectory: string, id: string): string {
  return resolve(labsDirectory, id);
}

/** What is written of every lab in the directory, whether it is up or not. */
export function listLabs(labsDirectory: string = defaultLabsDirectory): LabState[] {
  if (!existsSync(labsDirectory)) return [];
  return readdirSync(labsDirectory)
    .map((id) => readLabState(join(resolve(labsDirectory), id)))
    .filter((state) => state !== undefined);
}

/** Takes down what crashed owners and a reboot left behind; the ids of those labs. */
export async function cleanStale(labsDirectory: string = defaultLabsDirectory): Promise<string[]> {
  const stale = listLabs(labsDirectory).filter((state) => isStale(state));
  for (const state of stale) await takeDown(state);
  return stale.map(({ id }) => id);
}

/** Its owner has died; or it had none, and nothing of it runs any more. */
export function isStale(state: LabState): boolean {
  if (state.owner !== undefined) return !isRunning(state.owner);
  return !state.processes.some(({ identity }) => isRunning(identity));
}
