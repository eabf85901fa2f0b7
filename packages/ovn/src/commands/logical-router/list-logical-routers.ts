import { sortedByKey } from '../../nbctl/string-map.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { rowLine } from '../definition/row-line.ts';

/** `lr-list`. Sorted by name. */
export const listLogicalRouters = defineCommand({
  type: 'listLogicalRouters',
  name: 'lr-list',
  summary: 'print the names of all logical routers',
  parameters: {},
  isReading: true,
  reads: () => ({ Logical_Router: ['name'] }),
  plan(_, draft, output) {
    const rows = [...draft.table('Logical_Router').rows()].map((row) => [row.name, row] as const);
    for (const row of sortedByKey(rows)) output.write(...rowLine(row));
  },
});
