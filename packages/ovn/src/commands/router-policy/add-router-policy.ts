import { InvalidCommandError, RowExistsError } from '../../errors.ts';
import type { Draft, Values } from '../../planning/draft.ts';
import { find, lookUp } from '../../planning/find.ts';
import { readPriority } from '../../planning/priority.ts';
import type { LogicalRouter } from '../../schema/northbound/logical-router.ts';
import type { LogicalRouterPolicy } from '../../schema/northbound/logical-router-policy.ts';
import { argumentText } from '../definition/argument-text.ts';
import { defineCommand, type CommandOf } from '../definition/command-definition.ts';
import { readPairs } from '../definition/key-values.ts';
import {
  argument,
  flag,
  numeral,
  option,
  optionalSpecial,
  optionalValueOption,
  restArguments,
} from '../definition/parameter.ts';
import { sessionsWith } from './bfd-sessions.ts';
import { readNexthops } from './nexthops.ts';
import { chainOf, haveChains, policiesOf } from './policies.ts';

const parameters = {
  router: argument('ROUTER', { refersTo: 'Logical_Router' }),
  priority: numeral('PRIORITY'),
  match: argument('MATCH'),
  action: argument('ACTION', { choices: ['allow', 'drop', 'reroute', 'jump'] }),
  /** Of `reroute`: addresses with commas between them. */
  nexthops: optionalSpecial(argumentText),
  /** Of `jump`. */
  jumpChain: optionalSpecial(argumentText),
  /** Such as `pkt_mark=1`. */
  options: restArguments('KEY=VALUE'),
  mayExist: flag('may-exist'),
  /** Next hops are used while a BFD session with them is up; what is said of it is not read. */
  bfd: optionalValueOption('bfd', 'UUID', { requires: 'Logical_Router_Policy.bfd_sessions' }),
  chain: option('chain', 'CHAIN', { requires: 'Logical_Router_Policy.chain' }),
  outputPort: option('output-port', 'PORT', {
    refersTo: 'Logical_Router_Port',
    requires: 'Logical_Router_Policy.output_port',
  }),
};

type AddRouterPolicy = CommandOf<'addLogicalRouterPolicy', typeof parameters>;

/** `lr-policy-add ROUTER PRIORITY MATCH ACTION [NEXTHOP,…] [KEY=VALUE]…`. */
export const addLogicalRouterPolicy = defineCommand({
  type: 'addLogicalRouterPolicy',
  name: 'lr-policy-add',
  summary: 'add a policy to router',
  parameters,
  syntax: {
    minimum: 4,
    maximum: Infinity,
    usage: 'ROUTER PRIORITY MATCH ACTION [NEXTHOP,[NEXTHOP,...] | CHAIN] [KEY=VALUE]...',
    read([router, priority, match, action, ...more]) {
      const known = { router, priority, match, action };
      const [first, ...others] = more;
      const property = action === 'reroute' ? 'nexthops' : 'jumpChain';
      const isLed = action === 'reroute' || action === 'jump';
      if (!isLed || first === undefined) return { ...known, options: more };
      return { ...known, [property]: first, options: others };
    },
    print: ({ router, priority, match, action, nexthops, jumpChain, options }) => [
      ...[router, priority, match, action, nexthops, jumpChain].filter(
        (text) => text !== undefined,
      ),
      ...options,
    ],
  },
  plan(command, draft) {
    const { match, chain } = command;
    const router = find(draft, 'Logical_Router', { id: command.router, field: 'router' });
    const priority = readPriority(draft, command.priority, 'priority');
    const action = readAction(command, draft);
    if (isThere(command, draft, { router, priority })) return;
    const nexthops = action === 'reroute' ? readNexthops(command.nexthops ?? '', draft) : [];
    const outputPort = readOutputPort(command, draft, nexthops);
    const values: Values<'Logical_Router_Policy'> = {
      priority,
      match,
      action,
      nexthops: [...new Set(nexthops)],
      options: readOptions(command, draft),
      ...(chain !== undefined && { chain }),
      ...(command.jumpChain !== undefined && { jump_chain: command.jumpChain }),
      ...(outputPort !== undefined && { output_port: outputPort }),
      ...(command.bfd !== undefined && {
        bfd_sessions: sessions(command, draft, { router, nexthops }),
      }),
    };
    const uuid = draft.insert('Logical_Router_Policy', values);
    const target = { table: 'Logical_Router', uuid: router._uuid, field: 'router' } as const;
    draft.add(target, 'policies', [uuid]);
  },
});

function readAction(command: AddRouterPolicy, draft: Draft): LogicalRouterPolicy['action'] {
  const { nexthops, jumpChain, outputPort } = command;
  const refuse = (message: string, field: string): never => {
    throw new InvalidCommandError(message, draft.fault(field));
  };
  const action = actionsOf(draft).find((known) => known === command.action);
  if (action === undefined) {
    const others = haveChains(draft) ? '"reroute", "jump"' : 'and "reroute"';
    return refuse(`${command.action}: action must be one of "allow", "drop", ${others}`, 'action');
  }
  if (action === 'reroute' && nexthops === undefined) {
    refuse('Nexthop is required when action is reroute.', 'nexthops');
  }
  if (action !== 'reroute' && outputPort !== undefined) {
    refuse('Specifying output-port is only allowed for reroute policies.', 'outputPort');
  }
  if (action === 'jump' && jumpChain === undefined) {
    refuse('Chain name is required when action is jump.', 'jumpChain');
  }
  return action;
}

function actionsOf(draft: Draft): LogicalRouterPolicy['action'][] {
  return ['allow', 'drop', 'reroute', ...(haveChains(draft) ? (['jump'] as const) : [])];
}

/**
 * Whether there is a policy with this priority, match and chain already.
 * @throws RowExistsError when there may be none.
 */
function isThere(
  { router: id, match, mayExist, chain = '' }: AddRouterPolicy,
  draft: Draft,
  { router, priority }: { router: LogicalRouter; priority: number },
): boolean {
  draft.expectMatches('Logical_Router_Policy', ['match', match], 'match');
  const same = policiesOf(draft, router).some(
    (policy) =>
      policy.priority === priority && policy.match === match && chainOf(policy, draft) === chain,
  );
  if (!same || mayExist) return same;
  const message = `Same routing policy already existed on the logical router ${id}.`;
  throw new RowExistsError(message, draft.fault('match'));
}

function readOutputPort(
  { outputPort: id }: AddRouterPolicy,
  draft: Draft,
  nexthops: readonly string[],
): string | undefined {
  if (id === undefined) return undefined;
  if (nexthops.length !== 1) {
    const message =
      'output-port option is supported only for policies with a single reroute next hop';
    throw new InvalidCommandError(message, draft.fault('outputPort'));
  }
  const port = lookUp(draft, 'Logical_Router_Port', { id, field: 'outputPort' });
  if (port) return port._uuid;
  throw new InvalidCommandError(`unknown output-port: ${id}`, draft.fault('outputPort'));
}

function readOptions({ options }: AddRouterPolicy, draft: Draft): Map<string, string> {
  const bare = options.find((text) => /^[^=]*=?$/.test(text));
  if (bare === undefined) return new Map(Object.entries(readPairs(options)));
  const message = `No value specified for the option : ${bare.replace('=', '')}`;
  throw new InvalidCommandError(message, draft.fault('options'));
}

function sessions(
  { action }: AddRouterPolicy,
  draft: Draft,
  { router, nexthops }: { router: LogicalRouter; nexthops: readonly string[] },
): string[] {
  if (action === 'reroute') return sessionsWith(nexthops, router, draft);
  throw new InvalidCommandError('BFD is valid only with reroute action.', draft.fault('bfd'));
}
