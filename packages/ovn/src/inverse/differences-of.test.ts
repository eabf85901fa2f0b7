import { describe, expect, it } from 'vitest';
import { logicalSwitch, logicalSwitchPort, nbGlobal } from '../northbound.ts';
import type { NorthboundView } from '../planning/northbound-view.ts';
import { emptyRow } from '../planning/empty-row.ts';
import { differencesOf } from './differences-of.ts';
import { inverseOf } from './row-difference.ts';

const nothing = { inserted: [], modified: [], deleted: [] };
const empty: NorthboundView = {
  has: () => true,
  table: () => ({ get: () => undefined, rows: () => [], findBy: () => [] }),
};

describe('differencesOf', () => {
  it('tells the values of a new row that are not at their default', () => {
    const row = { ...emptyRow(logicalSwitchPort, 'u1'), name: 'vm1', addresses: ['dynamic'] };
    const tables = new Map([['Logical_Switch_Port', { ...nothing, inserted: [row] }]]);
    expect(differencesOf({ tables }, empty)).toEqual([
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
    const old = { ...emptyRow(logicalSwitchPort, 'u1'), name: 'vm1', addresses: ['a'] };
    const rows = { old, new: { ...old, addresses: ['b'] } };
    const tables = new Map([['Logical_Switch_Port', { ...nothing, modified: [rows] }]]);
    expect(differencesOf({ tables }, empty)[0]?.columns).toEqual({
      addresses: { old: ['a'], new: ['b'] },
    });
  });

  it('leaves out the counters that every change moves, unless their row goes', () => {
    const old = { ...emptyRow(nbGlobal, 'g'), nb_cfg: 1, nb_cfg_timestamp: 5 };
    const rows = { old, new: { ...old, nb_cfg: 2, nb_cfg_timestamp: 6 } };
    const modified = new Map([['NB_Global', { ...nothing, modified: [rows] }]]);
    expect(differencesOf({ tables: modified }, empty)).toEqual([]);
    const deleted = new Map([['NB_Global', { ...nothing, deleted: [old] }]]);
    expect(differencesOf({ tables: deleted }, empty)[0]?.columns).toEqual({
      nb_cfg: { old: 1 },
      nb_cfg_timestamp: { old: 5 },
    });
  });
});

describe('inverseOf', () => {
  it('is the differences themselves when done twice', () => {
    const row = { ...emptyRow(logicalSwitch, 'u1'), name: 'ls' };
    const tables = new Map([
      [
        'Logical_Switch',
        { inserted: [row], modified: [{ old: row, new: { ...row, name: 'x' } }], deleted: [row] },
      ],
    ]);
    const differences = differencesOf({ tables }, empty);
    expect(inverseOf(differences).map(({ kind }) => kind)).toEqual([
      'deleted',
      'modified',
      'inserted',
    ]);
    expect(inverseOf(inverseOf(differences))).toEqual(differences);
  });
});
