import { describe, expect, it } from 'vitest';
import { resolveName } from './resolve-name.ts';

const names = ['Logical_Switch', 'Logical_Switch_Port', 'ACL', 'NB_Global', 'options', 'option'];

describe('resolveName', () => {
  it.each([
    ['Logical_Switch', 'Logical_Switch'],
    ['logical-switch', 'Logical_Switch'],
    ['LOGICAL_SWITCH_P', 'Logical_Switch_Port'],
    ['nb', 'NB_Global'],
    ['acl', 'ACL'],
    ['option', 'option'],
    ['Option', 'option'],
  ])('takes %j for %j', (text, name) => {
    expect(resolveName(names, text)).toEqual({ kind: 'found', name });
  });

  it('tells all that may be meant, in order', () => {
    expect(resolveName(names.toReversed(), 'logical_')).toEqual({
      kind: 'ambiguous',
      names: ['Logical_Switch', 'Logical_Switch_Port'],
    });
  });

  it.each(['', 'Bridge', 'ACLs', 'ogical'])('knows nothing called %j', (text) => {
    expect(resolveName(names, text)).toEqual({ kind: 'unknown' });
  });
});
