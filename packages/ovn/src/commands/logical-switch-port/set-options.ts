import { z } from 'zod';
import { find } from '../../planning/find.ts';
import { argumentText } from '../definition/argument-text.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, special } from '../definition/parameter.ts';
import { printPairs, readPairs } from '../definition/key-values.ts';

const optionName = (): z.ZodType<string, string> =>
  z.string().refine((key) => !key.includes('='), 'an option name has no "="');

/** `lsp-set-options PORT [KEY=VALUE]…`. Replaces all options. */
export const setLogicalSwitchPortOptions = defineCommand({
  type: 'setLogicalSwitchPortOptions',
  name: 'lsp-set-options',
  summary: 'set options related to the type of PORT',
  parameters: {
    port: argument('PORT', { refersTo: 'Logical_Switch_Port' }),
    options: special(() => z.record(optionName(), argumentText()).readonly()),
  },
  syntax: {
    minimum: 1,
    maximum: Infinity,
    usage: 'PORT [KEY=VALUE]...',
    read: ([port, ...pairs]) => ({ port, options: readPairs(pairs) }),
    print: ({ port, options }) => [port, ...printPairs(options)],
  },
  plan({ port: id, options }, draft) {
    const port = find(draft, 'Logical_Switch_Port', { id, field: 'port' });
    const target = { table: 'Logical_Switch_Port', uuid: port._uuid, field: 'options' } as const;
    draft.replace(target, { options: new Map(Object.entries(options)) });
  },
});
