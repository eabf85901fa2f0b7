import { RowNotFoundError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import { find } from '../../planning/find.ts';
import { readPriority } from '../../planning/priority.ts';
import { isUuid } from '../../planning/uuid.ts';
import type { LogicalRouterPolicy } from '../../schema/northbound/logical-router-policy.ts';
import { defineCommand, type CommandOf } from '../definition/command-definition.ts';
import { argument, flag, option, optionalArgument } from '../definition/parameter.ts';
import { chainOf, haveChains, policiesOf } from './policies.ts';

const parameters = {
  router: argument('ROUTER', { refersTo: 'Logical_Router' }),
  /** A priority, or a policy's UUID. */
  policy: optionalArgument('PRIORITY|UUID', { refersTo: 'Logical_Router_Policy' }),
  match: optionalArgument('MATCH'),
  ifExists: flag('if-exists'),
  chain: option('chain', 'CHAIN', { requires: 'Logical_Router_Policy.chain' }),
};

type DeleteRouterPolicy = CommandOf<'deleteLogicalRouterPolicy', typeof parameters>;

/** `lr-policy-del ROUTER [{PRIORITY | UUID} [MATCH]]`. Of the router alone: all policies. */
export const deleteLogicalRouterPolicy = defineCommand({
  type: 'deleteLogicalRouterPolicy',
  name: 'lr-policy-del',
  summary: 'remove policies from ROUTER',
  parameters,
  plan(command, draft) {
    const router = find(draft, 'Logical_Router', { id: command.router, field: 'router' });
    const target = { table: 'Logical_Router', uuid: router._uuid, field: 'router' } as const;
    if (command.policy === undefined && (command.chain ?? '') === '') {
      draft.mutate(target, { policies: [] });
      return;
    }
    const policies = policiesOf(draft, router);
    const removed = chosenOf(policies, command, draft);
    for (const { _uuid: uuid } of removed) {
      const policy = { table: 'Logical_Router_Policy', uuid, field: 'policy' } as const;
      draft.expectRow(policy, [
        'priority',
        'match',
        ...(haveChains(draft) ? ['chain' as const] : []),
      ]);
    }
    draft.remove(
      target,
      'policies',
      removed.map(({ _uuid }) => _uuid),
    );
  },
});

function chosenOf(
  policies: readonly LogicalRouterPolicy[],
  command: DeleteRouterPolicy,
  draft: Draft,
): LogicalRouterPolicy[] {
  const { policy: text = '', match, chain = '' } = command;
  if (isUuid(text) && match === undefined) return byUuid(policies, command, draft);
  if (haveChains(draft)) {
    const priority = command.policy === undefined ? 0 : readPriority(draft, text, 'policy');
    return policies.filter(
      (policy) =>
        (priority === 0 || policy.priority === priority) &&
        chainOf(policy, draft) === chain &&
        (match === undefined || policy.match === match),
    );
  }
  // Behind a UUID, which counts as priority 0, a match is compared nevertheless.
  const priority = isUuid(text) ? 0 : readPriority(draft, text, 'policy');
  const found = policies.filter((policy) => policy.priority === priority);
  return match === undefined ? found : found.filter((policy) => policy.match === match).slice(0, 1);
}

function byUuid(
  policies: readonly LogicalRouterPolicy[],
  { policy: text = '', ifExists }: DeleteRouterPolicy,
  draft: Draft,
): LogicalRouterPolicy[] {
  const found = policies.filter(({ _uuid }) => _uuid === text.toLowerCase());
  if (found.length > 0 || ifExists) return found;
  throw new RowNotFoundError('Logical router policy uuid is not found.', draft.fault('policy'));
}
