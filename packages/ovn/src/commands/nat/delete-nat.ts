import { normalizePrefix } from '../../addressing/ip-network.ts';
import { InvalidCommandError, RowNotFoundError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import { find } from '../../planning/find.ts';
import type { LogicalRouter } from '../../schema/northbound/logical-router.ts';
import type { Nat } from '../../schema/northbound/nat.ts';
import { defineCommand, type CommandOf } from '../definition/command-definition.ts';
import { argument, flag, optionalArgument } from '../definition/parameter.ts';

const parameters = {
  router: argument('ROUTER', { refersTo: 'Logical_Router' }),
  natType: optionalArgument('TYPE', { choices: ['snat', 'dnat', 'dnat_and_snat'] }),
  /** The logical address or network of an snat rule, the external address of others. */
  ip: optionalArgument('IP'),
  gatewayPort: optionalArgument('GATEWAY_PORT', { refersTo: 'Logical_Router_Port' }),
  ifExists: flag('if-exists'),
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
    const removed = matching(command, draft, router);
    for (const { _uuid: uuid } of removed) {
      const target = { table: 'NAT', uuid, field: 'ip' } as const;
      draft.expectRow(target, ['type', 'external_ip', 'logical_ip', 'gateway_port']);
    }
    const gone = new Set(removed.map(({ _uuid }) => _uuid));
    const target = { table: 'Logical_Router', uuid: router._uuid, field: 'router' } as const;
    draft.mutate(target, { nat: router.nat.filter((uuid) => !gone.has(uuid)) });
  },
});

/** ovn-nbctl misses only a rule that was named by its gateway port too; others may be absent. */
function matching(command: DeleteNat, draft: Draft, router: LogicalRouter): readonly Nat[] {
  const { natType: type, gatewayPort } = command;
  const nats = router.nat
    .map((uuid) => draft.table('NAT').get(uuid))
    .filter((nat) => nat !== undefined);
  if (type === undefined) return nats;
  const ip = requestedIp(command, draft);
  const port =
    gatewayPort === undefined
      ? undefined
      : find(draft, 'Logical_Router_Port', { id: gatewayPort, field: 'gatewayPort' });
  const found = nats.filter(
    (nat) =>
      nat.type === type &&
      (ip === undefined || normalizePrefix(keyOf(nat)) === ip) &&
      (port === undefined || nat.gateway_port === port._uuid),
  );
  if (ip === undefined || port === undefined || command.ifExists) return found;
  if (found.length > 0) return found.slice(0, 1);
  const column = type === 'snat' ? 'logical_ip' : 'external_ip';
  const message =
    `no matching NAT with the type (${type}), ${column} (${ip}) ` +
    `and gateway_port (${gatewayPort})`;
  throw new RowNotFoundError(message, draft.fault('ip'));
}

function requestedIp({ ip }: DeleteNat, draft: Draft): string | undefined {
  if (ip === undefined) return undefined;
  const normal = normalizePrefix(ip);
  if (normal !== undefined) return normal;
  throw new InvalidCommandError(`${ip}: Invalid IP address or CIDR`, draft.fault('ip'));
}

function keyOf({ type, logical_ip, external_ip }: Nat): string {
  return type === 'snat' ? logical_ip : external_ip;
}
