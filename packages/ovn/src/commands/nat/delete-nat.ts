import { RowNotFoundError } from '../../errors.ts';
import { normalizePrefix } from '../../addressing/ip-network.ts';
import type { Draft } from '../../planning/draft.ts';
import { find } from '../../planning/find.ts';
import type { LogicalRouterPort } from '../../schema/northbound/logical-router-port.ts';
import type { Nat } from '../../schema/northbound/nat.ts';
import { defineCommand, type CommandOf } from '../definition/command-definition.ts';
import { argument, flag, option, optionalArgument } from '../definition/parameter.ts';
import { natTypeFacts, readNatType } from './nat-command.ts';
import { haveMatches, keyOf, matchOf, natRulesOf, readNatIp } from './nat-rules.ts';

const parameters = {
  router: argument('ROUTER', { refersTo: 'Logical_Router' }),
  natType: optionalArgument('TYPE', natTypeFacts),
  /**
   * The logical address or network of an snat rule, the external address of others; without a
   * gateway port behind it, also a gateway port.
   */
  ip: optionalArgument('IP'),
  gatewayPort: optionalArgument('GATEWAY_PORT', { refersTo: 'Logical_Router_Port' }),
  ifExists: flag('if-exists'),
  match: option('match', 'MATCH', { requires: 'NAT.match' }),
};

type DeleteNat = CommandOf<'deleteLogicalRouterNat', typeof parameters>;

/** `lr-nat-del ROUTER [TYPE [IP] [GATEWAY_PORT]]`. With no type: all rules. */
export const deleteLogicalRouterNat = defineCommand({
  type: 'deleteLogicalRouterNat',
  name: 'lr-nat-del',
  summary: 'remove NATs from ROUTER',
  parameters,
  plan(command, draft) {
    const router = find(draft, 'Logical_Router', { id: command.router, field: 'router' });
    const target = { table: 'Logical_Router', uuid: router._uuid, field: 'router' } as const;
    if (command.natType === undefined && command.match === undefined) {
      draft.mutate(target, { nat: [] });
      return;
    }
    const wanted = readWanted(command, draft);
    const removed = matching(natRulesOf(draft, router), draft, wanted);
    // ovn-nbctl misses only a rule that was named by its gateway port too.
    const { ip, gatewayPort } = wanted;
    if (removed.length === 0 && ip !== undefined && gatewayPort && !command.ifExists) {
      throw noMatch(command, draft, ip);
    }
    for (const { _uuid: uuid } of removed) {
      const rule = { table: 'NAT', uuid, field: 'ip' } as const;
      draft.expectRow(rule, ['type', 'external_ip', 'logical_ip', 'gateway_port']);
    }
    draft.remove(
      target,
      'nat',
      removed.map(({ _uuid }) => _uuid),
    );
  },
});

interface WantedRules {
  readonly type: Nat['type'] | undefined;
  readonly ip: string | undefined;
  readonly gatewayPort: LogicalRouterPort | undefined;
  readonly match: string | undefined;
}

function readWanted({ natType, ip, gatewayPort, match }: DeleteNat, draft: Draft): WantedRules {
  const type = natType === undefined ? undefined : readNatType(natType, draft);
  const port = (id: string, field: string): LogicalRouterPort =>
    find(draft, 'Logical_Router_Port', { id, field });
  if (ip === undefined) return { type, ip, gatewayPort: undefined, match };
  if (gatewayPort !== undefined) {
    return { type, ip: readNatIp(ip, draft), gatewayPort: port(gatewayPort, 'gatewayPort'), match };
  }
  const normal = normalizePrefix(ip);
  return {
    type,
    ip: normal,
    gatewayPort: normal === undefined ? port(ip, 'ip') : undefined,
    match,
  };
}

function matching(
  rules: readonly Nat[],
  draft: Draft,
  { type, ip, gatewayPort, match }: WantedRules,
): Nat[] {
  // Since there are matches, rules whose address cannot be read stay, and no rule is enough.
  const isNewer = haveMatches(draft);
  const found = rules.filter(
    (nat) =>
      (type === undefined || nat.type === type) &&
      (ip === undefined ? !isNewer || keyOf(nat) !== undefined : keyOf(nat) === ip) &&
      (gatewayPort === undefined || nat.gateway_port === gatewayPort._uuid) &&
      (match === undefined || matchOf(nat, draft) === match),
  );
  return ip !== undefined && gatewayPort && !isNewer ? found.slice(0, 1) : found;
}

function noMatch(
  { natType, gatewayPort, match }: DeleteNat,
  draft: Draft,
  ip: string,
): RowNotFoundError {
  const column = natType === 'snat' ? 'logical_ip' : 'external_ip';
  const conditions =
    match === undefined
      ? ` and gateway_port (${gatewayPort})`
      : `, gateway_port (${gatewayPort}) and match (${match})`;
  const message = `no matching NAT with the type (${natType}), ${column} (${ip})${conditions}`;
  return new RowNotFoundError(message, draft.fault('ip'));
}
