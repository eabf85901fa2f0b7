import { normalizePrefix } from '../../addressing/ip-network.ts';
import { RowExistsError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import type { LogicalRouter } from '../../schema/northbound/logical-router.ts';
import type { Nat } from '../../schema/northbound/nat.ts';
import type { AddNat, NatAddresses } from './nat-command.ts';
import { hasAddress, type Gateways } from './gateway-port.ts';

interface NewRule extends NatAddresses {
  readonly router: LogicalRouter;
  readonly gateways: Gateways;
}

/** A rule's address that is looked up, and the one that it becomes. */
interface Translation {
  readonly key: string;
  readonly result: string;
}

/**
 * Compares a new rule with the router's others. True when `mayExist` is satisfied by one that is
 * there; false when the rule is to be added.
 * @throws RowExistsError when another rule is in the way.
 */
export function settleWithExisting(command: AddNat, draft: Draft, rule: NewRule): boolean {
  draft.expectMatches('NAT', ['external_ip', command.externalIp], 'externalIp');
  if (command.natType === 'snat') {
    draft.expectMatches('NAT', ['logical_ip', rule.logicalIp], 'logicalIp');
  }
  return rule.router.nat
    .map((uuid) => draft.table('NAT').get(uuid))
    .some((nat) => nat !== undefined && settleWith(nat, command, { draft, rule }));
}

function settleWith(
  nat: Nat,
  command: AddNat,
  { draft, rule }: { draft: Draft; rule: NewRule },
): boolean {
  const externalIp = normalizePrefix(nat.external_ip);
  const logicalIp = normalizePrefix(nat.logical_ip);
  if (externalIp === undefined || logicalIp === undefined) return false;
  const old = translation(nat.type, { externalIp, logicalIp });
  const wanted = translation(command.natType, rule);
  if (nat.type === command.natType && old.key === wanted.key && sharesGateway(nat, rule.gateways)) {
    if (old.result !== wanted.result) throw keyTaken(command, draft, wanted.key);
    if (!command.mayExist) throw ruleExists(rule, draft);
    return updateRule(nat, command, draft);
  }
  if (!mixesStateless(nat, command) || externalIp !== rule.externalIp) return false;
  if (command.mayExist) return true;
  const message =
    `${rule.externalIp}, ${rule.logicalIp}: External ip cannot be shared ` +
    'across stateless and stateful NATs';
  throw new RowExistsError(message, draft.fault('externalIp'));
}

function translation(type: string, { externalIp, logicalIp }: NatAddresses): Translation {
  return type === 'snat'
    ? { key: logicalIp, result: externalIp }
    : { key: externalIp, result: logicalIp };
}

/** Rules of different distributed gateway ports do not meet. */
function sharesGateway(nat: Nat, { count, port }: Gateways): boolean {
  if (count <= 1) return true;
  if (nat.gateway_port !== undefined) return nat.gateway_port === port?._uuid;
  return port !== undefined && hasAddress(port, nat.external_ip);
}

function mixesStateless(nat: Nat, command: AddNat): boolean {
  const isBoth = nat.type === 'dnat_and_snat' || command.natType === 'dnat_and_snat';
  return isBoth && (nat.options.get('stateless') === 'true' || command.stateless === true);
}

function updateRule(nat: Nat, command: AddNat, draft: Draft): true {
  const target = { table: 'NAT', uuid: nat._uuid, field: 'logicalPort' } as const;
  draft.replace(target, {
    logical_port: command.logicalPort,
    external_mac: command.externalMac,
  });
  return true;
}

function ruleExists({ externalIp, logicalIp }: NatAddresses, draft: Draft): RowExistsError {
  const message = `${externalIp}, ${logicalIp}: a NAT with this external_ip and logical_ip already exists`;
  return new RowExistsError(message, draft.fault('externalIp'));
}

function keyTaken({ natType }: AddNat, draft: Draft, key: string): RowExistsError {
  const [column, field] =
    natType === 'snat' ? ['logical_ip', 'logicalIp'] : ['external_ip', 'externalIp'];
  const message = `a NAT with this type (${natType}), ${column} (${key}) already exists`;
  return new RowExistsError(message, draft.fault(field));
}
