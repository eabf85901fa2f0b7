import { parseArgs } from 'node:util';
import { readPorts, readWholeNumber } from '../report/option-values.ts';

const parts = ['contents', 'updates', 'transactions'] as const;
export type Part = (typeof parts)[number];

export interface BenchOptions {
  /** Sizes of the databases, ascending. */
  readonly ports: readonly number[];
  readonly rounds: number;
  readonly parts: ReadonlySet<Part>;
  readonly timeoutMs: number;
  /** Instead of measuring, tell in which functions the time goes. */
  readonly profile: boolean;
  readonly json: boolean;
}

/** @throws TypeError or Error for options that are none. */
export function parseBenchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ports: { type: 'string', default: '10000,123000,1000000' },
      rounds: { type: 'string', default: '5' },
      parts: { type: 'string', default: parts.join(',') },
      timeout: { type: 'string', default: '300' },
      profile: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  return {
    ports: readPorts(values.ports),
    rounds: readWholeNumber('--rounds', values.rounds),
    parts: new Set(values.parts.split(',').map(partNamed)),
    timeoutMs: readWholeNumber('--timeout', values.timeout) * 1000,
    profile: values.profile,
    json: values.json,
  };
}

function partNamed(text: string): Part {
  const part = parts.find((name) => name === text);
  if (part !== undefined) return part;
  throw new Error(`--parts: "${text}" is none of ${parts.join(', ')}`);
}
