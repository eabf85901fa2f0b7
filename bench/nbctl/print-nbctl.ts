import type { Machine } from '../report/machine.ts';
import { printMachine } from '../report/report.ts';
import { printTable } from '../report/table.ts';
import type { Spread } from '../ovsdb/spread.ts';
import type { SizeResult } from './measure-commands.ts';
import type { NbctlTarget } from './nbctl-targets.ts';

export interface NbctlResult {
  readonly benchmark: 'nbctl';
  readonly machine: Machine;
  readonly rounds: number;
  readonly sizes: readonly SizeResult[];
  readonly targets: readonly NbctlTarget[];
}

/** Prints a table for people, or one JSON document for programs. */
export function printNbctl(result: NbctlResult, json: boolean): void {
  if (json) {
    console.log(JSON.stringify(result, undefined, 2));
    return;
  }
  printMachine(result.machine);
  console.log(`rounds    ${result.rounds}; figures are medians, with (min–max) of all rounds`);
  for (const size of result.sizes) printSize(size);
  if (result.targets.length > 0) printTargets(result.targets);
}

function printSize({ ports, switches, commands }: SizeResult): void {
  const title = `${ports.toLocaleString('en')} ports on ${switches} switches`;
  const rows = commands.map(({ command, costs }) => {
    const [ours, theirs] = [costs['ovn-nbctl-ts'], costs['ovn-nbctl']];
    return [
      command,
      range(ours.wallMs),
      range(theirs.wallMs),
      ratio(ours.wallMs, theirs.wallMs),
      ours.cpuMs.median.toFixed(0),
      theirs.cpuMs.median.toFixed(0),
      ours.peakMiB.median.toFixed(0),
      theirs.peakMiB.median.toFixed(0),
      ratio(ours.peakMiB, theirs.peakMiB),
    ];
  });
  const header = ['ours, ms', 'ovn-nbctl, ms', '×', 'CPU ms', 'CPU ms', 'MiB', 'MiB', '×'];
  printTable([[title, ...header], ...rows]);
}

function printTargets(targets: readonly NbctlTarget[]): void {
  const rows = targets.map(({ ports, command, ratio: value, limit, isMet }) => [
    `${ports.toLocaleString('en')} ports: ${command}, ours ÷ ovn-nbctl’s time`,
    `${value.toFixed(2)} ×`,
    `≤ ${limit}`,
    isMet ? 'met' : 'MISSED',
  ]);
  printTable([['targets', 'measured', 'target', ''], ...rows]);
}

function range({ median, min, max }: Spread): string {
  const [middle, low, high] = [median, min, max].map((value) => value.toFixed(0));
  return `${middle} (${low}–${high})`;
}

function ratio(ours: Spread, theirs: Spread): string {
  return (ours.median / theirs.median).toFixed(2);
}
