import { clients, type ColumnSet } from './candidates.ts';
import type { InitialContents } from './initial-contents.ts';
import type { SizeResult } from './result.ts';
import { isGivenUp } from './result.ts';

/** A ratio or a time that is to stay within a limit. */
export interface Target {
  readonly ports: number;
  readonly name: string;
  readonly value: number;
  readonly unit: '×' | 'ms';
  readonly limit: number;
  /** Absent where the figure is told, but nothing is demanded of it at this size. */
  readonly isMet?: boolean;
}

/** The size at which our client is held to the bare read. */
const referencePorts = 123_000;
/** Cost per update at the largest size, of that at the smallest: "independent", but for noise. */
const independence = 1.25;

export function targetsOf(sizes: readonly SizeResult[]): Target[] {
  return [...sizes.flatMap(targetsOfSize), ...updateTargets(sizes)];
}

function targetsOfSize({ ports, initialContents }: SizeResult): Target[] {
  const find = (client: string, columns: ColumnSet): InitialContents | undefined =>
    initialContents.find(
      (one): one is InitialContents =>
        one.client === client && one.columns === columns && !isGivenUp(one),
    );
  const sets = ['declared', 'show'] as const;
  const isLarge = ports >= referencePorts;
  const [ours, nbctl] = [find(clients.ours, 'show'), find(clients.nbctl, 'show')];
  return [
    ...sets.map((columns) => ({
      name: `ready ÷ bare read, ${columns} columns`,
      value: ratio(find(clients.ours, columns)?.readyMs, find(clients.bare, columns)?.readyMs),
      unit: '×' as const,
      limit: 1.15,
      demanded: ports === referencePorts,
    })),
    {
      name: 'ready ÷ ovn-nbctl show, same columns',
      value: ratio(ours?.readyMs, nbctl?.wallMs),
      unit: '×' as const,
      limit: 0.5,
      demanded: isLarge,
    },
    {
      name: 'peak memory ÷ ovn-nbctl show, same columns',
      value: ratio(ours?.peakMiB, nbctl?.peakMiB),
      unit: '×' as const,
      limit: 0.5,
      demanded: isLarge,
    },
    ...sets.map((columns) => ({
      name: `longest block of the event loop, ${columns} columns`,
      value: find(clients.ours, columns)?.longestBlockMs?.max ?? Number.NaN,
      unit: 'ms' as const,
      limit: 50,
      demanded: true,
    })),
  ]
    .filter(({ value }) => !Number.isNaN(value))
    .map(({ demanded, ...target }) => judged({ ports, ...target }, demanded));
}

function updateTargets(sizes: readonly SizeResult[]): Target[] {
  const [smallest, largest] = [sizes[0], sizes.at(-1)];
  if (smallest === undefined || largest === undefined || smallest === largest) return [];
  return smallest.updates.map(({ transactions, cpuMicrosecondsPerUpdate }) => {
    const same = largest.updates.find((one) => one.transactions === transactions);
    const value = ratio(same?.cpuMicrosecondsPerUpdate, cpuMicrosecondsPerUpdate);
    const name = `CPU per update ÷ that at ${smallest.ports.toLocaleString('en')} ports, ${transactions.toLocaleString('en')} transactions`;
    return judged({ ports: largest.ports, name, value, unit: '×', limit: independence }, true);
  });
}

function judged(target: Omit<Target, 'isMet'>, demanded: boolean): Target {
  return demanded ? { ...target, isMet: target.value <= target.limit } : target;
}

function ratio(one: { median: number } | undefined, other: { median: number } | undefined): number {
  return (one?.median ?? Number.NaN) / (other?.median ?? Number.NaN);
}
