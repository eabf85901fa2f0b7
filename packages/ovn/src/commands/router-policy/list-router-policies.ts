import { compareAtoms } from '../../nbctl/values/atom.ts';
import { find } from '../../planning/find.ts';
import type { LogicalRouterPolicy } from '../../schema/northbound/logical-router-policy.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';
import { chainOf, policiesOf } from './policies.ts';
import { policyLine } from './policy-line.ts';

/** `lr-policy-list ROUTER`. By chain, in the order in which they are tried. */
export const listLogicalRouterPolicies = defineCommand({
  type: 'listLogicalRouterPolicies',
  name: 'lr-policy-list',
  summary: 'print policies for ROUTER',
  parameters: { router: argument('ROUTER', { refersTo: 'Logical_Router' }) },
  isReading: true,
  plan({ router: id }, draft, output) {
    const router = find(draft, 'Logical_Router', { id, field: 'router' });
    const policies = policiesOf(draft, router)
      .map((policy) => ({ policy, chain: chainOf(policy, draft) }))
      .toSorted(compare);
    if (policies.length > 0) output.write('Routing Policies\n');
    const hasChains = policies.some(({ chain }) => chain !== '');
    for (const [index, { policy, chain }] of policies.entries()) {
      const isFirst = index === 0 || policies[index - 1]?.chain !== chain;
      if (hasChains && isFirst) output.write(heading(chain));
      output.write(policyLine(policy, draft));
    }
  },
});

interface Placed {
  readonly policy: LogicalRouterPolicy;
  readonly chain: string;
}

function compare(one: Placed, other: Placed): number {
  return (
    compareAtoms(one.chain, other.chain) ||
    other.policy.priority - one.policy.priority ||
    compareAtoms(one.policy.match, other.policy.match)
  );
}

function heading(chain: string): string {
  return chain === '' ? 'Chain <Default>:\n' : `\nChain ${chain}:\n`;
}
