import { z } from 'zod';
import { find } from '../../planning/find.ts';
import { argumentText } from '../definition/argument-text.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { printPairs, readPairs } from '../definition/key-values.ts';
import { argument, special } from '../definition/parameter.ts';

const optionName = (): z.ZodType<string, string> =>
  z.string().refine((key) => !key.includes('='), 'an option name has no "="');

/** `lrp-set-options PORT [KEY=VALUE]…`. Replaces all options. */
export const setLogicalRouterPortOptions = defineCommand({
  type: 'setLogicalRouterPortOptions',
  name: 'lrp-set-options',
  summary: 'set router port options',
  parameters: {
    port: argument('PORT', { refersTo: 'Logical_Router_Port' }),
    options: special(() => z.record(optionName(), argumentText()).readonly()),
  },
  syntax: {
    minimum: 1,
    maximum: Infinity,
    usage: 'PORT KEY=VALUE [KEY=VALUE]...',
    read: ([port, ...pairs]) => ({ port, options: readPairs(pairs) }),
    print: ({ port, options }) => [port, ...printPairs(options)],
  },
  plan({ port: id, options }, draft) {
    const port = find(draft, 'Logical_Router_Port', { id, field: 'port' });
    const target = { table: 'Logical_Router_Port', uuid: port._uuid, field: 'options' } as const;
    draft.replace(target, { options: new Map(Object.entries(options)) });
  },
});
