import { expect, test } from 'vitest';
import { aChassis, aSwitchPort } from '../testing/reference-network.ts';
import { premiseOf, rebasedOn } from './premise.ts';

const premise = premiseOf(aSwitchPort('vm1', 'ls'), { addresses: ['mine'], options: {} });

test('a premise names the row and what was shown of it', () => {
  expect(premise).toEqual([
    {
      table: 'Logical_Switch_Port',
      record: 'vm1',
      columns: { addresses: ['mine'], options: {} },
    },
  ]);
});

test('what is not a row of the Northbound database is no premise', () => {
  expect(premiseOf(aChassis('kvm1'), { name: 'kvm1' })).toEqual([]);
});

test('rebased, it holds what somebody else has written, and the rest as it was', () => {
  const theirs = [{ column: 'addresses', shown: ['mine'], current: ['theirs'] }];
  expect(rebasedOn(premise, theirs)[0]?.columns).toEqual({ addresses: ['theirs'], options: {} });
});
