import type { Machine } from '../report/machine.ts';
import type { SizeResult } from './size-result.ts';
import type { Target } from './targets.ts';

export interface BenchResult {
  readonly benchmark: 'ovsdb';
  readonly machine: Machine;
  readonly rounds: number;
  readonly sizes: readonly SizeResult[];
  readonly targets: readonly Target[];
}
