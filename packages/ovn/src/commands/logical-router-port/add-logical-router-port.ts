import { normalizePrefix, parseIpNetwork } from '../../addressing/ip-network.ts';
import { normalizeMac } from '../../addressing/mac.ts';
import { InvalidCommandError, RowExistsError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import { find, lookUp, routerOf } from '../../planning/find.ts';
import type { LogicalRouter } from '../../schema/northbound/logical-router.ts';
import type { LogicalRouterPort } from '../../schema/northbound/logical-router-port.ts';
import { argumentText } from '../definition/argument-text.ts';
import { defineCommand, type CommandOf } from '../definition/command-definition.ts';
import { argument, flag, optionalSpecial, restArguments } from '../definition/parameter.ts';
import { quoteString } from '../any-table/quote-string.ts';

const parameters = {
  router: argument('ROUTER', { refersTo: 'Logical_Router' }),
  name: argument('PORT'),
  mac: argument('MAC'),
  /** Each the port's own address and the length of its network: `172.16.0.1/24`. */
  networks: restArguments('NETWORK'),
  /** The port of another router that this one is wired to. */
  peer: optionalSpecial(argumentText, { refersTo: 'Logical_Router_Port' }),
  mayExist: flag('may-exist'),
};

type AddLogicalRouterPort = CommandOf<'addLogicalRouterPort', typeof parameters>;

/** `lrp-add ROUTER PORT MAC NETWORK… [peer=PEER]`. */
export const addLogicalRouterPort = defineCommand({
  type: 'addLogicalRouterPort',
  name: 'lrp-add',
  summary: 'add logical port PORT on ROUTER',
  parameters,
  syntax: {
    minimum: 4,
    maximum: Infinity,
    usage: 'ROUTER PORT MAC NETWORK... [peer=PEER]',
    read([router, name, mac, ...more]) {
      const networks = more.filter((word) => !word.startsWith('peer='));
      const peer = more.find((word) => word.startsWith('peer='))?.slice('peer='.length);
      return { router, name, mac, networks, ...(peer !== undefined && { peer }) };
    },
    print: ({ router, name, mac, networks, peer }) => [
      router,
      name,
      mac,
      ...networks,
      ...(peer === undefined ? [] : [`peer=${quoteString(peer)}`]),
    ],
  },
  plan(command, draft) {
    const { name, mac, networks, peer } = command;
    const owner = find(draft, 'Logical_Router', { id: command.router, field: 'router' });
    if (networks.length === 0) {
      const message = `${name}: router port requires specifying a network`;
      throw new InvalidCommandError(message, draft.fault('networks'));
    }
    if (normalizeMac(mac) === undefined) {
      throw new InvalidCommandError(`${name}: invalid mac address ${mac}`, draft.fault('mac'));
    }
    const existing = lookUp(draft, 'Logical_Router_Port', { id: name, field: 'name' });
    if (existing) return accept(existing, { command, owner, draft });
    checkNetworks(command, draft);
    const port = draft.insert('Logical_Router_Port', {
      name,
      mac,
      networks: [...new Set(networks)],
      ...(peer !== undefined && { peer }),
    });
    const target = { table: 'Logical_Router', uuid: owner._uuid, field: 'router' } as const;
    draft.mutate(target, { ports: [...owner.ports, port] });
  },
});

function checkNetworks({ name, networks }: AddLogicalRouterPort, draft: Draft): void {
  const bad = networks.find((network) => !parseIpNetwork(network));
  if (bad === undefined) return;
  throw new InvalidCommandError(
    `${name}: invalid network address: ${bad}`,
    draft.fault('networks'),
  );
}

interface Context {
  readonly command: AddLogicalRouterPort;
  readonly owner: LogicalRouter;
  readonly draft: Draft;
}

/** With `mayExist` the port may be there already, but only just as it would be made. */
function accept(existing: LogicalRouterPort, context: Context): void {
  const { command, draft } = context;
  const problem = command.mayExist
    ? difference(existing, context)
    : 'a port with this name already exists';
  if (problem !== undefined) {
    throw new RowExistsError(`${command.name}: ${problem}`, draft.fault('name'));
  }
  const target = { table: 'Logical_Router_Port', uuid: existing._uuid, field: 'name' } as const;
  draft.expectRow(target, ['mac', 'networks', 'peer']);
}

function difference(
  existing: LogicalRouterPort,
  { command, owner, draft }: Context,
): string | undefined {
  const actual = routerOf(draft, existing, 'name');
  if (actual._uuid !== owner._uuid) {
    return `port already exists but in router ${actual.name || actual._uuid}`;
  }
  if (normalizeMac(existing.mac) !== normalizeMac(command.mac)) {
    return `port already exists with mac ${existing.mac}`;
  }
  const wanted = canonical(command.networks);
  const present = canonical(existing.networks);
  if (wanted.has(undefined)) return 'Invalid networks configured';
  if (present.has(undefined)) return 'Existing port has invalid networks configured';
  if (wanted.size !== present.size || [...wanted].some((network) => !present.has(network))) {
    return 'port already exists with different network';
  }
  return existing.peer === command.peer ? undefined : 'port already exists with mismatching peer';
}

function canonical(networks: readonly string[]): ReadonlySet<string | undefined> {
  return new Set(networks.map((network) => normalizePrefix(network)));
}
