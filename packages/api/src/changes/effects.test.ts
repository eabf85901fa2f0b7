import { northbound } from '@ovn-console/ovn/northbound';
import type { Operation } from '@ovn-console/ovsdb/operations';
import type { Row } from '@ovn-console/ovsdb/schema';
import { describe, expect, it } from 'vitest';
import { effectsSeen, isInserted, wasCommitted, type Contents } from './effects.ts';

const uuid = '11111111-1111-1111-1111-111111111111';
const other = '22222222-2222-2222-2222-222222222222';

function contents(rows: { readonly [table: string]: readonly Row[] }): Contents {
  return {
    database: northbound,
    table: (name) => {
      const held = rows[name] ?? [];
      return {
        get: (wanted) => held.find((row) => row._uuid === wanted),
        rows: () => held,
        findBy: (column, value) => held.filter((row) => row[column] === value),
      };
    },
  };
}

const where = [['_uuid', '==', ['uuid', uuid]]] as const;

describe('effectsSeen', () => {
  it('finds an inserted row by its values, but for references to rows not yet there', () => {
    const operations: Operation[] = [
      {
        op: 'insert',
        table: 'Logical_Switch',
        row: { name: 'ls', ports: ['named-uuid', 'p'] },
      },
    ];
    expect(effectsSeen(operations, contents({}))).toEqual([false]);
    const rows = [{ _uuid: uuid, name: 'ls', ports: [other] }];
    expect(effectsSeen(operations, contents({ Logical_Switch: rows }))).toEqual([true]);
  });

  it('finds an inserted row by the UUID that was chosen for it, and by nothing else', () => {
    const row = { name: 'ls' };
    const operations: Operation[] = [{ op: 'insert', table: 'Logical_Switch', row, uuid }];
    const theirs = contents({ Logical_Switch: [{ _uuid: other, ...row }] });
    const ours = contents({ Logical_Switch: [{ _uuid: uuid, name: 'renamed since' }] });
    expect(effectsSeen(operations, theirs)).toEqual([false]);
    expect(effectsSeen(operations, ours)).toEqual([true]);
    expect(isInserted(operations, theirs)).toBe(false);
    expect(isInserted(operations, ours)).toBe(true);
  });

  it('finds updates, additions, removals and deletions', () => {
    const table = 'Logical_Switch_Port';
    const operations: Operation[] = [
      { op: 'update', table, where, row: { type: 'router' } },
      { op: 'mutate', table, where, mutations: [['options', 'insert', ['map', [['a', '1']]]]] },
      { op: 'mutate', table, where, mutations: [['addresses', 'delete', 'x']] },
      { op: 'delete', table: 'Logical_Switch', where },
    ];
    const before = { _uuid: uuid, type: '', options: new Map(), addresses: ['x', 'y'] };
    const after = { _uuid: uuid, type: 'router', options: new Map([['a', '1']]), addresses: ['y'] };
    const gone = contents({ [table]: [after] });
    const there = contents({ [table]: [before], Logical_Switch: [{ _uuid: uuid }] });
    expect(effectsSeen(operations, there)).toEqual([false, false, false, false]);
    expect(effectsSeen(operations, gone)).toEqual([true, true, true, true]);
  });

  it('leaves out what cannot be looked for', () => {
    const operations: Operation[] = [
      { op: 'comment', comment: 'x' },
      { op: 'mutate', table: 'NB_Global', where, mutations: [['nb_cfg', '+=', 1]] },
      {
        op: 'mutate',
        table: 'Logical_Switch',
        where,
        mutations: [['ports', 'insert', ['set', [['named-uuid', 'p']]]]],
      },
    ];
    const rows = { NB_Global: [{ _uuid: uuid }], Logical_Switch: [{ _uuid: uuid, ports: [] }] };
    expect(effectsSeen(operations, contents(rows))).toEqual([]);
  });
});

describe('wasCommitted', () => {
  it('believes only effects that were not there before', () => {
    expect(wasCommitted([false, true], [true, true])).toBe(true);
    expect(wasCommitted([false, true], [false, true])).toBe(false);
    expect(wasCommitted([false, false], [true, false])).toBeUndefined();
    expect(wasCommitted([true], [true])).toBeUndefined();
    expect(wasCommitted([], [])).toBeUndefined();
  });
});
