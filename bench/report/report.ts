import type { Machine } from './machine.ts';
import type { Series } from './statistics.ts';

export interface Report {
  readonly benchmark: string;
  readonly machine: Machine;
  /** How the clocks of this process and of the page compare. */
  readonly clock: { readonly offsetMs: number; readonly uncertaintyMs: number };
  readonly series: readonly Series[];
}

/** Prints a table for people, or one JSON document for programs. */
export function printReport(report: Report, json: boolean): void {
  if (json) console.log(JSON.stringify(report, undefined, 2));
  else printTable(report);
}

export function printMachine(machine: Machine): void {
  for (const [name, value] of Object.entries(machine)) {
    console.log(`${name.padEnd(9)} ${String(value)}`);
  }
}

function printTable(report: Report): void {
  printMachine(report.machine);
  const { offsetMs, uncertaintyMs } = report.clock;
  console.log(`clocks    page − node = ${ms(offsetMs)} ± ${ms(uncertaintyMs)} ms, corrected\n`);
  const width = Math.max(...report.series.map(({ name }) => name.length));
  console.log(row(width, ['milliseconds', 'n', 'min', 'p50', 'p95', 'max', 'target p95']));
  for (const series of report.series) console.log(row(width, cells(series)));
}

function cells({ name, count, min, p50, p95, max, targetMs }: Series): string[] {
  const target = targetMs === undefined ? '' : `< ${targetMs} ${p95 < targetMs ? 'met' : 'MISSED'}`;
  return [name, String(count), ms(min), ms(p50), ms(p95), ms(max), target];
}

function row(width: number, [name = '', ...numbers]: string[]): string {
  return [name.padEnd(width), ...numbers.map((one) => one.padStart(8))].join('  ').trimEnd();
}

function ms(value: number): string {
  return value.toFixed(1);
}
