import { parseArgs } from 'node:util';

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
    ports: values.ports
      .split(',')
      .map((text) => wholeNumber('--ports', text))
      .toSorted((a, b) => a - b),
    rounds: wholeNumber('--rounds', values.rounds),
    timeoutMs: wholeNumber('--timeout', values.timeout) * 1000,
    json: values.json,
  };
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`${option}: "${text}" is not a number above 0`);
}
