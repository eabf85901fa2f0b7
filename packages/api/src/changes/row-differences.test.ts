import { describe, expect, it } from 'vitest';
import { objectsIn, rowDifferences } from './row-differences.ts';

const nothing = { inserted: [], modified: [], deleted: [] };

describe('rowDifferences', () => {
  it('tells the values of a new row that are not empty', () => {
    const row = {
      _uuid: 'u1',
      name: 'vm1',
      addresses: ['dynamic'],
      options: new Map(),
      up: undefined,
    };
    const tables = new Map([['Logical_Switch_Port', { ...nothing, inserted: [row] }]]);
    expect(rowDifferences({ tables })).toEqual([
      {
        table: 'Logical_Switch_Port',
        uuid: 'u1',
        name: 'vm1',
        kind: 'inserted',
        columns: { name: { new: 'vm1' }, addresses: { new: ['dynamic'] } },
      },
    ]);
  });

  it('tells old and new of the columns that changed', () => {
    const old = { _uuid: 'u1', name: 'vm1', addresses: ['a'], type: '' };
    const rows = { old, new: { ...old, addresses: ['b'] } };
    const tables = new Map([['Logical_Switch_Port', { ...nothing, modified: [rows] }]]);
    expect(rowDifferences({ tables })[0]?.columns).toEqual({
      addresses: { old: ['a'], new: ['b'] },
    });
  });

  it('leaves out the counters that every change moves', () => {
    const old = { _uuid: 'g', nb_cfg: 1, nb_cfg_timestamp: 5, name: '' };
    const rows = { old, new: { ...old, nb_cfg: 2, nb_cfg_timestamp: 6 } };
    const tables = new Map([['NB_Global', { ...nothing, modified: [rows] }]]);
    expect(rowDifferences({ tables })).toEqual([]);
  });

  it('lets a row be found by uuid and name', () => {
    const tables = new Map([
      ['Logical_Switch', { ...nothing, deleted: [{ _uuid: 'u1', name: 'ls' }] }],
      ['NAT', { ...nothing, inserted: [{ _uuid: 'u2', type: 'snat' }] }],
    ]);
    expect(objectsIn(rowDifferences({ tables }))).toEqual(['u1', 'ls', 'u2']);
  });
});
