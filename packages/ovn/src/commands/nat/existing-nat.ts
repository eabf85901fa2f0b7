import { normalizePrefix } from '../../addressing/ip-network.ts';
import { RowExistsError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import type { LogicalRouter } from '../../schema/northbound/logical-router.ts';
import type { Nat } from '../../schema/northbound/nat.ts';
import { hasAddress } from '../logical-router-port/has-address.ts';
import type { AddNat, NatAddresses } from './nat-command.ts';
import type { Gateways } from './gateway-port.ts';
import { matchOf, natRulesOf } from './nat-rules.ts';

interface NewRule extends NatAddresses {
  readonly router: LogicalRouter;
  readonly gateways: Gateways;
  readonly priority: number;
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
  return natRulesOf(draft, rule.router).some((nat) => settleWith(nat, command, { draft, rule }));
}

function settleWith(
  nat: Nat,
  command: AddNat,
  { draft, rule }: { draft: Draft; rule: NewRule },
): boolean {
  const externalIp = normalizePrefix(nat.external_ip);
  const logicalIp = normalizePrefix(nat.logical_ip);
  if (externalIp === undefined || logicalIp === undefined) return false;
  const isMixed = mixesStateless(nat, command) && externalIp === rule.externalIp;
  const old = translation(nat.type, { externalIp, logicalIp });
  const wanted = translation(command.natType, rule);
  const isSharing =
    nat.type === command.natType && sharesGateway({ nat, externalIp }, rule.gateways, draft);
  const isRival = isSharing && old.key === wanted.key;
  const isSame = isRival && old.result === wanted.result;
  if (isSame && command.mayExist) return updateRule(nat, command, { draft, rule });
  const isTaken = isRival && (isSame || hasMatch(nat, command, draft));
  const problem = isTaken ? taken(command, draft, { rule, isSame, key: wanted.key }) : undefined;
  if (isMixed && !command.mayExist) throw mixed(problem, draft, rule);
  if (problem) throw problem;
  return isMixed;
}

/** Rules with different matches may have the same address. */
function hasMatch(nat: Nat, { match }: AddNat, draft: Draft): boolean {
  return match === undefined || matchOf(nat, draft) === match;
}

function translation(type: string, { externalIp, logicalIp }: NatAddresses): Translation {
  return type === 'snat'
    ? { key: logicalIp, result: externalIp }
    : { key: externalIp, result: logicalIp };
}

/** Rules of different distributed gateway ports do not meet. */
function sharesGateway(
  { nat, externalIp }: { nat: Nat; externalIp: string },
  { count, port }: Gateways,
  draft: Draft,
): boolean {
  if (count <= 1) return true;
  if (nat.gateway_port !== undefined) return nat.gateway_port === port?._uuid;
  return port !== undefined && hasAddress(port, externalIp, draft);
}

/** Of a rule that does not say whether it is stateless, which crashes ovn-nbctl, we take that it is not. */
function mixesStateless(nat: Nat, command: AddNat): boolean {
  const isBoth = nat.type === 'dnat_and_snat' || command.natType === 'dnat_and_snat';
  return isBoth && (nat.options.get('stateless') === 'true' || command.stateless === true);
}

function updateRule(
  nat: Nat,
  { logicalPort, externalMac, match }: AddNat,
  { draft, rule }: { draft: Draft; rule: NewRule },
): true {
  const target = { table: 'NAT', uuid: nat._uuid, field: 'logicalPort' } as const;
  draft.replace(target, {
    logical_port: logicalPort,
    external_mac: externalMac,
    ...(match !== undefined && { match, priority: rule.priority }),
  });
  return true;
}

function taken(
  { natType, match }: AddNat,
  draft: Draft,
  { rule, isSame, key }: { rule: NewRule; isSame: boolean; key: string },
): RowExistsError {
  if (isSame) {
    const message = `${rule.externalIp}, ${rule.logicalIp}: a NAT with this external_ip and logical_ip already exists`;
    return new RowExistsError(message, draft.fault('externalIp'));
  }
  const [column, field] =
    natType === 'snat' ? ['logical_ip', 'logicalIp'] : ['external_ip', 'externalIp'];
  const condition = match === undefined ? '' : ` and match "${match}"`;
  const message = `a NAT with this type (${natType}), ${column} (${key})${condition} already exists`;
  return new RowExistsError(message, draft.fault(field));
}

/** Of two problems, ovn-nbctl tells of the one that it finds last, and notes the other. */
function mixed(
  other: RowExistsError | undefined,
  draft: Draft,
  { externalIp, logicalIp }: NatAddresses,
): RowExistsError {
  if (other) {
    const message = `Discarding unhandled error: ${other.message}`;
    draft.warn({ module: 'db_ctl_base', level: 'ERR', message });
  }
  const message =
    `${externalIp}, ${logicalIp}: External ip cannot be shared ` +
    'across stateless and stateful NATs';
  return new RowExistsError(message, draft.fault('externalIp'));
}
