import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../schema/table.ts';
import { TableContents } from './table-replica.ts';

const part = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const parts = fc.uniqueArray(part).map((all) => all.toSorted());
/** undefined: the row goes. */
const step = fc.record({
  uuid: fc.constantFrom('1', '2', '3'),
  parts: fc.option(parts, { nil: undefined }),
});

describe('find', () => {
  const contents = new TableContents();
  const rows = [
    { _uuid: '1', port: 'a', ip: '10.0.0.1', tags: ['x'], vlan: undefined },
    { _uuid: '2', port: 'a', ip: '10.0.0.2', tags: ['x', 'y'], vlan: 7 },
    { _uuid: '3', port: 'b', ip: '10.0.0.1', tags: ['x'], vlan: 7 },
  ];
  for (const row of rows) contents.put(row);

  it('gives the row of an index of several columns', () => {
    expect(contents.find({ port: 'a', ip: '10.0.0.2' })).toEqual([rows[1]]);
    expect(contents.find({ port: 'b', ip: '10.0.0.2' })).toEqual([]);
    expect(contents.find({ _uuid: '3', port: 'b' })).toEqual([rows[2]]);
    expect(contents.find({ _uuid: '3', port: 'a' })).toEqual([]);
  });

  it('takes sets as a whole, and what is absent as a value', () => {
    expect(contents.find({ tags: ['x'] })).toEqual([rows[0], rows[2]]);
    expect(contents.find({ tags: ['x'], vlan: undefined })).toEqual([rows[0]]);
    expect(contents.find({})).toEqual(rows);
  });

  it('follows changes', () => {
    contents.put({ _uuid: '1', port: 'b', ip: '10.0.0.9', tags: [], vlan: 1 });
    expect(contents.find({ port: 'b', ip: '10.0.0.9' })).toHaveLength(1);
    expect(contents.find({ port: 'a', ip: '10.0.0.1' })).toEqual([]);
  });
});

describe('a secondary index', () => {
  it('finds what a scan finds, after any changes', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const contents = new TableContents();
        contents.findBy('parts', 'a');
        for (const { uuid, parts: after } of steps) {
          const old = contents.get(uuid);
          const row: Row | undefined = after && { _uuid: uuid, parts: after };
          if (row !== undefined) contents.put(row);
          else if (old !== undefined) contents.delete(old);
        }
        const rows = [...contents.rows()];
        for (const key of ['a', 'b', 'c', 'd', 'e', 'f']) {
          const scanned = rows.filter(
            ({ parts: held }) => Array.isArray(held) && held.includes(key),
          );
          expect(new Set(contents.findBy('parts', key))).toEqual(new Set(scanned));
        }
      }),
    );
  });

  it('gives the rows as they are now, also where the indexed column did not change', () => {
    const contents = new TableContents();
    const shared = Object.freeze(['a']);
    contents.put({ _uuid: '1', parts: shared, name: 'old' });
    contents.findBy('parts', 'a');
    const row = { _uuid: '1', parts: shared, name: 'new' };
    contents.put(row);
    expect(contents.findBy('parts', 'a')).toEqual([row]);
  });
});
