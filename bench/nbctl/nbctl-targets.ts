import type { CommandName } from './command-lines.ts';
import type { SizeResult } from './measure-commands.ts';

/** Our time as a part of ovn-nbctl's, start-up included, and what it may be. */
export interface NbctlTarget {
  readonly ports: number;
  readonly command: CommandName;
  readonly ratio: number;
  readonly limit: number;
  readonly isMet: boolean;
}

const limits: readonly (readonly [CommandName, number])[] = [
  ['lsp-add', 0.25],
  ['show', 1],
];

/** Large networks are what the targets are about. */
const leastPorts = 123_000;

export function nbctlTargets(sizes: readonly SizeResult[]): NbctlTarget[] {
  return sizes
    .filter(({ ports }) => ports >= leastPorts)
    .flatMap(({ ports, commands }) =>
      limits.flatMap(([command, limit]) => {
        const costs = commands.find((one) => one.command === command)?.costs;
        if (!costs) return [];
        const ratio = costs['ovn-nbctl-ts'].wallMs.median / costs['ovn-nbctl'].wallMs.median;
        return [{ ports, command, ratio, limit, isMet: ratio <= limit }];
      }),
    );
}
