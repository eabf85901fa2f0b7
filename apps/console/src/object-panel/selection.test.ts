import { describe, expect, it } from 'vitest';
import { parseRowId, rowId } from './selection.ts';

describe('row ids', () => {
  it('come back from the URL as they went in', () => {
    const row = { database: 'northbound', table: 'NAT', uuid: 'abc' } as const;
    expect(parseRowId(rowId(row))).toEqual(row);
  });

  it.each(['switch:abc', 'row:elsewhere:NAT:abc', 'row:northbound:NAT', ''])(
    'does not take %s for one',
    (id) => {
      expect(parseRowId(id)).toBeUndefined();
    },
  );
});
