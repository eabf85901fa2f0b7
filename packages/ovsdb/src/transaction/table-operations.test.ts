import { describe, expect, expectTypeOf, it } from 'vitest';
import { namedUuid } from '../codec/wire-value.ts';
import { column } from '../schema/column.ts';
import { table } from '../schema/table.ts';
import type { RowOf } from '../schema/table.ts';
import { operationsOn } from './table-operations.ts';
import type { MutationOn } from './table-operations.ts';

const port = table('Port', {
  name: column.string(),
  tag: column.optional(column.integer({ min: 0, max: 4095 })),
  peers: column.set(column.reference('Port')),
  options: column.map(column.string(), column.string()),
  count: column.integer(),
});
const ports = operationsOn(port);
const uuid = '6ddc8a1e-1111-4111-8111-000000000001';
const row: RowOf<typeof port> = {
  _uuid: uuid,
  name: 'p1',
  tag: undefined,
  peers: [uuid],
  options: new Map([['a', 'b']]),
  count: 2n ** 60n,
};
const where = [['_uuid', '==', ['uuid', uuid]]];

describe('operationsOn', () => {
  it('makes inserts, with names and UUIDs of one’s own', () => {
    expect(
      ports.insert({ name: 'p', tag: 7, peers: [namedUuid('q')] }, { name: 'p', uuid }),
    ).toEqual({
      op: 'insert',
      table: 'Port',
      row: { name: 'p', tag: 7, peers: ['set', [['named-uuid', 'q']]] },
      'uuid-name': 'p',
      uuid,
    });
    expect(() => ports.insert({}, { name: 'no name' })).toThrow(TypeError);
  });

  it('takes a row, a UUID or conditions', () => {
    const update = { op: 'update', table: 'Port', row: { name: 'x' } };
    expect(ports.update(row, { name: 'x' })).toEqual({ ...update, where });
    expect(ports.update(uuid, { name: 'x' })).toEqual({ ...update, where });
    expect(ports.update([['_uuid', '==', uuid]], { name: 'x' })).toEqual({ ...update, where });
    expect(ports.delete([['name', '==', 'p'], ['options', 'includes', { a: 'b' }]])).toEqual({
      op: 'delete',
      table: 'Port',
      where: [['name', '==', 'p'], ['options', 'includes', ['map', [['a', 'b']]]]],
    }); // prettier-ignore
    expect(ports.select([], ['name'])).toEqual({
      op: 'select',
      table: 'Port',
      where: [],
      columns: ['name'],
    });
  });

  it('makes mutations of sets, optional values, maps and numbers', () => {
    const mutations: MutationOn<typeof port>[] = [
      ['peers', 'insert', [uuid]],
      ['tag', 'delete', [7]],
      ['options', 'insert', { a: '1' }],
      ['options', 'delete', ['a', 'b']],
      ['options', 'delete', { a: '1' }],
      ['count', '+=', 1n],
    ];
    expect(ports.mutate(row, mutations).mutations).toEqual([
      ['peers', 'insert', ['set', [['uuid', uuid]]]],
      ['tag', 'delete', ['set', [7]]],
      ['options', 'insert', ['map', [['a', '1']]]],
      ['options', 'delete', ['set', ['a', 'b']]],
      ['options', 'delete', ['map', [['a', '1']]]],
      ['count', '+=', 1n],
    ]);
  });

  it('makes guards of rows', () => {
    const wait = { op: 'wait', timeout: 0, table: 'Port', where, until: '==' };
    const columns = ['name', 'tag', 'options', 'count'] as const;
    const values = {
      name: 'p1',
      tag: ['set', []],
      options: ['map', [['a', 'b']]],
      count: 2n ** 60n,
    };
    expect(ports.guard(row, columns)).toEqual({ ...wait, columns, rows: [values] });
    const itself = { _uuid: ['uuid', uuid] };
    expect(ports.guard(row)).toEqual({ ...wait, columns: ['_uuid'], rows: [itself] });
    expect(ports.guardNone([['name', '==', 'free']])).toEqual({
      ...wait,
      where: [['name', '==', 'free']],
      columns: ['_uuid'],
      rows: [],
    });
  });

  it('refuses values of another type, and columns that are not declared', () => {
    const untyped: Record<string, unknown> = { name: 7 };
    expect(() => ports.update(row, untyped)).toThrow('Port.name: 7 is not of type string');
    // @ts-expect-error: not a string
    expect(() => ports.delete([['name', '==', 7]])).toThrow(TypeError);
    // @ts-expect-error: no such column
    expect(() => ports.mutate(row, [['other', 'insert', ['x']]])).toThrow('Port has no column');
    expectTypeOf<['name', '+=', 1]>().not.toExtend<MutationOn<typeof port>>();
    expectTypeOf<['count', 'insert', [1]]>().not.toExtend<MutationOn<typeof port>>();
    expectTypeOf<['tag', 'insert', [1]]>().toExtend<MutationOn<typeof port>>();
  });
});
