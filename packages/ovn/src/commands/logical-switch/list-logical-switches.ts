import { sortedByKey } from '../../nbctl/string-map.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { rowLine } from '../definition/row-line.ts';

/** `ls-list`. Sorted by name. */
export const listLogicalSwitches = defineCommand({
  type: 'listLogicalSwitches',
  name: 'ls-list',
  summary: 'print the names of all logical switches',
  parameters: {},
  isReading: true,
  reads: () => ({ Logical_Switch: ['name'] }),
  plan(_, draft, output) {
    const named = [...draft.table('Logical_Switch').rows()].map((row) => [row.name, row] as const);
    for (const row of sortedByKey(named)) output.write(...rowLine(row));
  },
});
