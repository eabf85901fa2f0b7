import { clients, type ColumnSet } from './candidates.ts';
import type { InitialContents } from './initial-contents.ts';
import { isGivenUp, type SizeResult } from './size-result.ts';
import type { Spread } from './spread.ts';

/** A ratio or a time that is to stay within a limit. */
export interface Target {
  readonly ports: number;
  readonly name: string;
  /** Infinite when our client did not get to its end; absent when what it is compared with did not. */
  readonly value?: number;
  readonly unit: '×' | 'ms';
  readonly limit: number;
  /** Absent where nothing is demanded at this size, or there is nothing to compare with. */
  readonly isMet?: boolean;
}

/** The size at which our client is held to the bare read. */
const referencePorts = 123_000;
/** Cost per update at the largest size, of that at the smallest: "independent", but for noise. */
const independence = 1.25;

export function targetsOf(sizes: readonly SizeResult[]): Target[] {
  const withContents = sizes.filter(({ initialContents }) => initialContents.length > 0);
  return [...withContents.flatMap(contentTargets), ...updateTargets(sizes)];
}

function contentTargets({ ports, initialContents }: SizeResult): Target[] {
  const find = (client: string, columns: ColumnSet): InitialContents | undefined =>
    initialContents
      .filter((one): one is InitialContents => !isGivenUp(one))
      .find((one) => one.client === client && one.columns === columns);
  const [ours, nbctl] = [find(clients.ours, 'show'), find(clients.nbctl, 'show')];
  const isReference = ports === referencePorts;
  const isLarge = ports >= referencePorts;
  const targets: Target[] = [];
  const add = (target: Omit<Target, 'ports'>, isDemanded: boolean): void => {
    targets.push(judged({ ports, ...target }, isDemanded));
  };
  for (const columns of ['declared', 'show'] as const) {
    const value = ratio(find(clients.ours, columns)?.readyMs, find(clients.bare, columns)?.readyMs);
    const name = `ready ÷ bare read, ${columns} columns`;
    add({ name, ...value, unit: '×', limit: 1.15 }, isReference);
  }
  const same = 'ovn-nbctl show, same columns';
  const time = ratio(ours?.readyMs, nbctl?.wallMs);
  add({ name: `ready ÷ ${same}`, ...time, unit: '×', limit: 0.5 }, isLarge);
  const memory = ratio(ours?.peakMiB, nbctl?.peakMiB);
  add({ name: `peak memory ÷ ${same}`, ...memory, unit: '×', limit: 0.5 }, isLarge);
  for (const columns of ['declared', 'show'] as const) {
    // "Never": the longest of all rounds.
    const value = find(clients.ours, columns)?.longestBlockMs?.max ?? Number.POSITIVE_INFINITY;
    const name = `longest block of the event loop, ${columns} columns`;
    add({ name, value, unit: 'ms', limit: 50 }, true);
  }
  return targets;
}

function updateTargets(sizes: readonly SizeResult[]): Target[] {
  const [smallest, largest] = [sizes[0], sizes.at(-1)];
  if (smallest === undefined || largest === undefined || smallest === largest) return [];
  return smallest.updates.map(({ transactions, cpuMicrosecondsPerUpdate }) => {
    const same = largest.updates.find((one) => one.transactions === transactions);
    const [count, ports] = [transactions, smallest.ports].map((value) =>
      value.toLocaleString('en'),
    );
    const name = `CPU per update ÷ that at ${ports} ports, ${count} transactions`;
    const value = ratio(same?.cpuMicrosecondsPerUpdate, cpuMicrosecondsPerUpdate);
    return judged({ ports: largest.ports, name, ...value, unit: '×', limit: independence }, true);
  });
}

function judged(target: Target, isDemanded: boolean): Target {
  const { value, limit } = target;
  return isDemanded && value !== undefined ? { ...target, isMet: value <= limit } : target;
}

/** Of medians. */
function ratio(ours: Spread | undefined, other: Spread | undefined): { value?: number } {
  if (ours === undefined) return { value: Number.POSITIVE_INFINITY };
  return other === undefined ? {} : { value: ours.median / other.median };
}
