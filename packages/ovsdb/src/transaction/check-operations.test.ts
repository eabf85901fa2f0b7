import { describe, expect, it } from 'vitest';
import { namedUuid } from '../codec/wire-value.ts';
import { checkOperations } from './check-operations.ts';
import type { Operation } from './operation.ts';

/** An operation with members that TypeScript would not let through. */
const insert = (row: object): Operation =>
  Object.assign<Operation, object>({ op: 'insert', table: 'Logical_Switch', row: {} }, { row });
const check = (row: Record<string, unknown>) => () => checkOperations([insert({}), insert(row)]);

describe('checkOperations', () => {
  it('lets pass whatever a server can read', () => {
    const values = ['', 'Zürich 🏔', -0.5, 1e300, 2 ** -1022, 2n ** 63n - 1n, -(2n ** 63n), true];
    const row = { a: ['set', values], b: ['map', [['k', ['uuid', 'x']]]], c: 2 ** 60 };
    expect(check(row)).not.toThrow();
    const bare = Object.assign(insert({}), { uuid: undefined });
    expect(() => checkOperations([bare, { op: 'commit', durable: true }])).not.toThrow();
  });

  it.each([
    ['NaN', { n: Number.NaN }, 'n: NaN is no OVSDB value'],
    ['an infinite number', { n: ['set', [Infinity]] }, 'Infinity is no OVSDB value'],
    ['a number too near to 0', { n: 5e-324 }, 'n: 5e-324 is no OVSDB value'],
    ['what is not there', { n: undefined }, 'n: undefined is no OVSDB value'],
    ['null', { n: null }, 'n: null is no OVSDB value'],
    ['a function', { n: () => 1 }, 'is no OVSDB value'],
    ['an integer of more than 64 bits', { n: 2n ** 63n }, '9223372036854775808 does not fit'],
    ['a NUL', { n: 'a\0b' }, '"a\\u0000b" has a character that OVSDB does not take'],
    ['half a surrogate pair', { n: ['map', [['a', '\ud800']]] }, '"\\ud800" has a character'],
    ['the same in a name', { 'n\udc00': 'a' }, 'has a character that OVSDB does not take'],
  ])('refuses %s, and says where', (_what, row, message) => {
    expect(check(row)).toThrow(TypeError);
    expect(check(row)).toThrow(message);
    expect(check(row)).toThrow(/^operation 1 \(insert into Logical_Switch\): /);
  });

  it('refuses a reference to a row that nobody inserts', () => {
    const reference = namedUuid('port');
    const table = 'Logical_Switch';
    const operations: Operation[][] = [
      [insert({ ports: reference })],
      [insert({ ports: ['set', [['uuid', 'x'], reference]] })],
      [insert({ peers: ['map', [['a', reference]]] })],
      [{ op: 'select', table, where: [['ports', 'includes', reference]] }],
      [{ op: 'mutate', table, where: [], mutations: [['ports', 'insert', reference]] }],
      [
        {
          op: 'wait',
          table,
          where: [],
          columns: ['ports'],
          until: '==',
          rows: [{ ports: reference }],
        },
      ],
    ];
    for (const batch of operations) {
      const send = () => checkOperations(batch);
      expect(send).toThrow(new TypeError('no operation inserts a row called "port" (uuid-name)'));
    }
  });

  it('lets pass a reference to a row that is inserted before or after, and texts that look like one', () => {
    const port: Operation = { op: 'insert', table: 'P', 'uuid-name': 'port', row: {} };
    const user = insert({ ports: ['set', [['named-uuid', 'port']]] });
    const texts = insert({ other_config: ['map', [['named-uuid', 'port2']]] });
    expect(() => checkOperations([port, user, texts])).not.toThrow();
    expect(() => checkOperations([user, port])).not.toThrow();
  });

  it('refuses what refers to itself', () => {
    const row: Record<string, unknown> = {};
    row['row'] = row;
    expect(check(row)).toThrow('nests too deeply');
  });
});
