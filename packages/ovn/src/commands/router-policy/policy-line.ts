import { normalizePrefix } from '../../addressing/ip-network.ts';
import { printField } from '../../nbctl/printf.ts';
import { inStringMapOrder } from '../../nbctl/string-map.ts';
import { compareAtoms } from '../../nbctl/values/atom.ts';
import type { Draft } from '../../planning/draft.ts';
import type { LogicalRouterPolicy } from '../../schema/northbound/logical-router-policy.ts';
import { haveChains } from './policies.ts';

/** A policy as `lr-policy-list` shows it. */
export function policyLine(policy: LogicalRouterPolicy, draft: Draft): string {
  const { priority, match, action } = policy;
  const words = [
    printField(String(priority), 10),
    printField(match, 50),
    printField(action, 15),
    ...jumpWords(policy, draft),
    ...nexthopWords(policy),
    ...outputWords(policy, draft),
  ];
  return `${words.join(' ')}${remarks(policy, draft)}\n`;
}

function jumpWords({ action, jump_chain }: LogicalRouterPolicy, draft: Draft): string[] {
  if (action !== 'jump' || !haveChains(draft)) return [];
  return jump_chain === undefined || jump_chain === '' ? [] : ['->', jump_chain];
}

function nexthopWords({ nexthops }: LogicalRouterPolicy): string[] {
  if (nexthops.length === 0) return [];
  const [first = '', ...others] = nexthops
    .toSorted(compareAtoms)
    .map((nexthop) => normalizePrefix(nexthop) ?? '');
  return [[printField(first, 25), ...others].join(', ')];
}

function outputWords(policy: LogicalRouterPolicy, draft: Draft): string[] {
  if (!draft.has('Logical_Router_Policy', 'output_port')) return [];
  const { output_port: uuid } = policy;
  const port = uuid === undefined ? undefined : draft.table('Logical_Router_Port').get(uuid);
  return port ? [port.name] : [];
}

/** Options, in the order in which ovn-nbctl keeps them, and whether there are BFD sessions. */
function remarks(policy: LogicalRouterPolicy, draft: Draft): string {
  const entries = [...policy.options].toSorted(([one], [other]) => compareAtoms(one, other));
  const hasSessions =
    draft.has('Logical_Router_Policy', 'bfd_sessions') && policy.bfd_sessions.length > 0;
  const texts = [
    ...(hasSessions ? ['bfd'] : []),
    ...inStringMapOrder(entries).map(([key, value]) => `${key}=${value}`),
  ];
  return texts.length === 0 ? '' : ' '.repeat(15) + texts.join(',');
}
