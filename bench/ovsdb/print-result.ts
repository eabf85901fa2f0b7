import { printMachine } from '../report/report.ts';
import { printTable } from '../report/table.ts';
import { clients, type ColumnSet } from './candidates.ts';
import type { GivenUp, InitialContents } from './initial-contents.ts';
import { type BenchResult } from './result.ts';
import { isGivenUp, type SizeResult } from './size-result.ts';
import type { Spread } from './spread.ts';
import type { Target } from './targets.ts';

/** Prints a table for people, or one JSON document for programs. */
export function printResult(result: BenchResult, json: boolean): void {
  if (json) {
    console.log(JSON.stringify(result, undefined, 2));
    return;
  }
  printMachine(result.machine);
  console.log(`rounds    ${result.rounds}; figures are medians, with (min–max) of all rounds`);
  for (const size of result.sizes) printSize(size);
  printTargets(result.targets);
}

function printSize(size: SizeResult): void {
  const { ports, switches, databaseBytes, buildMs } = size;
  const built = `${mib(databaseBytes)} MiB on disk, served after ${(buildMs / 1000).toFixed(1)} s`;
  console.log(`\n# ${count(ports)} ports on ${count(switches)} switches (${built})`);
  if (size.initialContents.length > 0) printInitialContents(size.initialContents);
  if (size.updates.length > 0) printUpdates(size);
  if (size.roundTrips.length > 0) printRoundTrips(size);
}

const titles: Readonly<Record<ColumnSet, string>> = {
  declared: 'all that the console declares',
  show: 'what ovn-nbctl show monitors',
  served: 'all that the server has',
};

function printInitialContents(all: readonly (InitialContents | GivenUp)[]): void {
  const head = ['ready ms', '× bare', 'first byte', 'work ms', 'process ms', 'CPU ms', 'peak MiB'];
  const header = [...head, 'longest block', 'work in it', 'GC, longest'];
  for (const columns of ['declared', 'show', 'served'] as const) {
    const clientsOfSet = all.filter((one) => one.columns === columns);
    const known = clientsOfSet.filter((one): one is InitialContents => !isGivenUp(one));
    const bare = known.find(({ client }) => client === clients.bare);
    const bytes = bare?.replyBytes === undefined ? '' : `, ${mib(bare.replyBytes)} MiB`;
    const rows = clientsOfSet.map((one) => [
      one.client,
      ...(isGivenUp(one) ? [one.givenUp] : contentCells(one, bare)),
    ]);
    if (rows.length > 0) printTable([[`contents: ${titles[columns]}${bytes}`, ...header], ...rows]);
  }
}

function contentCells(one: InitialContents, bare: InitialContents | undefined): string[] {
  const ready = one.readyMs ?? one.wallMs;
  const ratio = bare?.readyMs === undefined ? '' : (ready.median / bare.readyMs.median).toFixed(2);
  const gc = one.gcMs && one.longestGcMs ? `${ms(one.gcMs)}, ${ms(one.longestGcMs)}` : '';
  return [
    one.readyMs === undefined ? '' : range(one.readyMs),
    ratio,
    one.firstByteMs === undefined ? '' : ms(one.firstByteMs),
    one.workMs === undefined ? '' : range(one.workMs),
    range(one.wallMs),
    ms(one.cpuMs),
    range(one.peakMiB),
    one.longestBlockMs === undefined ? '' : range(one.longestBlockMs, 1),
    one.longestWorkMs === undefined ? '' : range(one.longestWorkMs, 1),
    gc,
  ];
}

function printUpdates({ updates }: SizeResult): void {
  const header = [
    'until our last event, ms',
    'after the last reply, ms',
    'CPU µs each',
    'per event',
    'events',
  ];
  printTable([
    ['updates', ...header],
    ...updates.map((one) => [
      `${count(one.transactions)} transactions`,
      range(one.totalMs),
      range(one.lagMs, 1),
      range(one.cpuMicrosecondsPerUpdate, 1),
      range(one.cpuMicrosecondsPerEvent, 1),
      range(one.events),
    ]),
  ]);
}

function printRoundTrips({ roundTrips }: SizeResult): void {
  printTable([
    ['transactions', '', 'per second', 'CPU µs each'],
    ...roundTrips.map(({ client, mode, perSecond, cpuMicroseconds }) => [
      client,
      mode,
      range(perSecond),
      cpuMicroseconds === undefined ? '' : range(cpuMicroseconds, 1),
    ]),
  ]);
}

function printTargets(targets: readonly Target[]): void {
  if (targets.length === 0) return;
  const rows = targets.map(({ ports, name, value, unit, limit, isMet }) => {
    const verdict = isMet === undefined ? '' : isMet ? 'met' : 'MISSED';
    const digits = unit === 'ms' ? 1 : 2;
    return [
      `${count(ports)} ports: ${name}`,
      value === undefined ? 'not measured' : `${value.toFixed(digits)} ${unit}`,
      `≤ ${limit}`,
      verdict,
    ];
  });
  printTable([['targets', 'measured', 'target', ''], ...rows]);
}

/** "median (min–max)", or the one value that there is. */
function range({ count: values, median, min, max }: Spread, digits = 0): string {
  const [middle, low, high] = [median, min, max].map((value) => value.toFixed(digits));
  return values === 1 ? `${middle}` : `${middle} (${low}–${high})`;
}

function ms({ median }: Spread): string {
  return median.toFixed(0);
}

function mib(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}

function count(value: number): string {
  return value.toLocaleString('en');
}
