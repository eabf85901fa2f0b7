import { sortedByKey } from '../../nbctl/string-map.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { optionalArgument } from '../definition/parameter.ts';
import { rowLine } from '../definition/row-line.ts';

/** `nfg-list [NETWORK-FUNCTION-GROUP]`. Lists all: ovn-nbctl takes a name, and ignores it. */
export const listNetworkFunctionGroups = defineCommand({
  type: 'listNetworkFunctionGroups',
  name: 'nfg-list',
  summary: 'print all network function groups',
  parameters: {
    group: optionalArgument('NETWORK-FUNCTION-GROUP', { refersTo: 'Network_Function_Group' }),
  },
  isReading: true,
  requires: ['Network_Function_Group'],
  reads: () => ({ Network_Function_Group: ['name', 'network_function'] }),
  plan(_command, draft, output) {
    const rows = [...draft.table('Network_Function_Group').rows()];
    const lines = sortedByKey(rows.map((row) => [row.name, rowLine(row)] as const));
    output.write(...lines.flat());
  },
});
