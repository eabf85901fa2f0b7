import { expect, it } from 'vitest';
import { defaultTableStyle } from '@ovn-console/ovn/table';
import { printOutputs } from './print-outputs.ts';

it('prints with --oneline a line for each command, also for one that says nothing', () => {
  const outputs = [{ text: 'a\nb\\c\n' }, { text: '' }, { text: 'd' }];
  const style = defaultTableStyle;
  expect(printOutputs(outputs, { style, isOneline: true })).toBe('a\\nb\\\\c\n\nd\n');
  expect(printOutputs(outputs, { style, isOneline: false })).toBe('a\nb\\c\nd');
});
