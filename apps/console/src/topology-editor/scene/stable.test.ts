import { expect, test } from 'vitest';
import { referenceNetwork } from '../testing/reference-network.ts';
import { stable } from './stable.ts';

test('equal results are the very same object, different ones are not', () => {
  const graph = referenceNetwork();
  const names = stable((view) => view.byKind('switch').map(({ name }) => name));
  const before = names(graph);
  expect(names(graph)).toBe(before);
  graph.applyDelta({ upsert: [], remove: ['switch:ls-int'] });
  expect(names(graph)).toEqual(['ls-ext']);
});

test('nothing is a result too', () => {
  const gone = stable((view) => view.get('switch:gone'));
  expect(gone(referenceNetwork())).toBeUndefined();
  expect(gone(referenceNetwork())).toBeUndefined();
});
