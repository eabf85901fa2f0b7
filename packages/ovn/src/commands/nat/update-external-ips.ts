import { RowNotFoundError } from '../../errors.ts';
import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag } from '../definition/parameter.ts';
import { natTypeFacts, readNatType } from './nat-command.ts';
import { keyOf, natRulesOf, readNatIp } from './nat-rules.ts';

/**
 * `lr-nat-update-ext-ip ROUTER TYPE IP ADDRESS_SET`. The rule is for what talks to addresses of the
 * set; with `isExempted`, for all others.
 */
export const updateLogicalRouterNatExternalIps = defineCommand({
  type: 'updateLogicalRouterNatExternalIps',
  name: 'lr-nat-update-ext-ip',
  summary: 'limit a NAT of ROUTER to the external addresses of ADDRESS_SET',
  parameters: {
    router: argument('ROUTER', { refersTo: 'Logical_Router' }),
    natType: argument('TYPE', natTypeFacts),
    /** The logical address or network of an snat rule, the external address of others. */
    ip: argument('IP'),
    addressSet: argument('ADDRESS_SET', { refersTo: 'Address_Set' }),
    isExempted: flag('is-exempted'),
  },
  plan(command, draft) {
    const router = find(draft, 'Logical_Router', { id: command.router, field: 'router' });
    const type = readNatType(command.natType, draft);
    const set = find(draft, 'Address_Set', { id: command.addressSet, field: 'addressSet' });
    const ip = readNatIp(command.ip, draft);
    const rule = natRulesOf(draft, router).find((nat) => nat.type === type && keyOf(nat) === ip);
    if (!rule) {
      const message = `${type}: Could not locate nat rule for: ${ip}.`;
      throw new RowNotFoundError(message, draft.fault('ip'));
    }
    const target = { table: 'NAT', uuid: rule._uuid, field: 'addressSet' } as const;
    draft.expectRow(target, ['type', 'external_ip', 'logical_ip']);
    const column = command.isExempted ? 'exempted_ext_ips' : 'allowed_ext_ips';
    draft.replace(target, { [column]: set._uuid });
  },
});
