import { describe, expect, it } from 'vitest';
import { Draft } from '../../planning/draft.ts';
import type { NorthboundView } from '../../planning/northbound-view.ts';
import { networkOf } from '../../testing/network-of.ts';
import { readQosSettings } from './qos-settings.ts';

const newest = networkOf([]);
const older: NorthboundView = {
  table: (name) => newest.table(name),
  has: (table) => table !== 'DNS',
};

describe('readQosSettings', () => {
  it('lets the last of each key count', () => {
    const settings = readQosSettings(['rate=1', 'dscp=2', 'rate=3x', 'burst=4'], new Draft(newest));
    expect(settings).toEqual({
      action: new Map([['dscp', 2]]),
      bandwidth: new Map([
        ['rate', 3],
        ['burst', 4],
      ]),
    });
  });

  it('has no burst without a rate, and 0 is no mark', () => {
    expect(readQosSettings(['burst=4', 'mark=7'], new Draft(newest)).bandwidth).toEqual(new Map());
    expect(() => readQosSettings(['burst=4', 'mark=0'], new Draft(newest))).toThrow(
      'Either "mark", "rate" and/or "dscp" must be specified',
    );
  });

  it('knows no marks on servers older than these', () => {
    expect(() => readQosSettings(['mark=1'], new Draft(older))).toThrow(
      'mark=1: supported arguments are "dscp=", "rate=", and "burst="',
    );
  });
});
