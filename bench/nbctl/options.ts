import { parseArgs } from 'node:util';
import { readPorts, readWholeNumber } from '../report/option-values.ts';

export interface NbctlOptions {
  /** Sizes of the databases, ascending. */
  readonly ports: readonly number[];
  readonly rounds: number;
  readonly timeoutMs: number;
  readonly json: boolean;
}

/** @throws TypeError or Error for options that are none. */
export function parseNbctlOptions(args: readonly string[]): NbctlOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ports: { type: 'string', default: '1000,123000' },
      rounds: { type: 'string', default: '9' },
      timeout: { type: 'string', default: '120' },
      json: { type: 'boolean', default: false },
    },
  });
  return {
    ports: readPorts(values.ports),
    rounds: readWholeNumber('--rounds', values.rounds),
    timeoutMs: readWholeNumber('--timeout', values.timeout) * 1000,
    json: values.json,
  };
}
