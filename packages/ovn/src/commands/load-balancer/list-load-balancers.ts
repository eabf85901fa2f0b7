import { defineCommand } from '../definition/command-definition.ts';
import { optionalArgument } from '../definition/parameter.ts';
import { printLoadBalancers } from './load-balancer-table.ts';

/** `lb-list [LB]`. All of that name; none when there is none. */
export const listLoadBalancers = defineCommand({
  type: 'listLoadBalancers',
  name: 'lb-list',
  summary: 'print load-balancers',
  parameters: { name: optionalArgument('LB', { refersTo: 'Load_Balancer' }) },
  isReading: true,
  reads: () => ({ Load_Balancer: ['name', 'options', 'protocol', 'vips'] }),
  plan({ name }, draft, output) {
    const all = [...draft.table('Load_Balancer').rows()];
    const named = name === undefined ? all : all.filter((row) => row.name === name);
    output.write(...printLoadBalancers(named, draft));
  },
});
