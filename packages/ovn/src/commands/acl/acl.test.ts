import { describe, expect, it } from 'vitest';
import { networkOf } from '../../testing/network-of.ts';
import { parseArguments } from '../parse-arguments.ts';
import { plan, type Plan } from '../plan.ts';

const network = networkOf(
  parseArguments(
    'ls-add ls -- acl-add ls f 1 ip drop -- acl-add ls f 2 ip drop -- acl-add ls t 1 ip drop'.split(
      ' ',
    ),
  ),
);

function planned(line: string): Plan {
  return plan(parseArguments(line.split(' ')), network);
}

function changesOf(line: string): string[] {
  return planned(line).operations.flatMap((operation) =>
    operation.op === 'wait' || !('table' in operation)
      ? []
      : [`${operation.op} ${operation.table}`],
  );
}

describe('acl-add', () => {
  it('adds to the set of ACLs, and relies on there being no such ACL', () => {
    expect(changesOf('acl-add ls f 3 ip drop')).toEqual(['insert ACL', 'mutate Logical_Switch']);
    const guards = planned('acl-add ls f 3 ip drop').operations.filter(({ op }) => op === 'wait');
    expect(guards).toContainEqual(
      expect.objectContaining({ table: 'ACL', where: [['match', '==', 'ip']] }),
    );
  });

  it('changes nothing when the ACL may exist and does', () => {
    expect(changesOf('--may-exist acl-add ls f 2 ip drop')).toEqual([]);
  });
});

describe('acl-del', () => {
  it('does not take an ACL that has become another meanwhile', () => {
    const guards = planned('acl-del ls t').operations.filter(({ op }) => op === 'wait');
    expect(guards).toContainEqual(
      expect.objectContaining({
        table: 'ACL',
        rows: [{ direction: 'to-lport', priority: 1, match: 'ip' }],
      }),
    );
  });
});
