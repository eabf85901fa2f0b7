import { describe, expect, it } from 'vitest';
import type { Operation } from '@ovn-console/ovsdb/operations';
import { parseArguments } from '../commands/index.ts';
import { plan } from '../commands/plan.ts';
import { networkOf } from '../testing/network-of.ts';
import { withoutNeedlessGuards } from './needless-guards.ts';

function guardsOf(given: string, line: string): string[] {
  const network = networkOf(parseArguments(given.split(' ')));
  const { operations } = plan(parseArguments(line.split(' ')), network);
  return withoutNeedlessGuards(operations)
    .filter((operation): operation is Operation & { op: 'wait' } => operation.op === 'wait')
    .map(({ table, where }) => `${table} ${String(where[0]?.[0])}`);
}

describe('withoutNeedlessGuards', () => {
  it('leaves the name of a new port to the index on it', () => {
    const guards = guardsOf('ls-add sw', 'lsp-add sw vm');
    expect(guards.filter((guard) => guard.startsWith('Logical_Switch_Port'))).toEqual([]);
  });

  it('guards the name of a new switch, for which there is no index', () => {
    expect(guardsOf('init', 'ls-add sw')).toEqual(['Logical_Switch name']);
  });

  it('guards a name that is free, but not taken', () => {
    expect(guardsOf('ls-add sw', '--if-exists lsp-del vm')).toEqual(['Logical_Switch_Port name']);
  });
});
