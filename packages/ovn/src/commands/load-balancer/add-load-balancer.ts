import { InvalidCommandError, RowExistsError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import { lookUp } from '../../planning/find.ts';
import type { LoadBalancer } from '../../schema/northbound/load-balancer.ts';
import { defineCommand, type CommandOf } from '../definition/command-definition.ts';
import { argument, flag, optionalArgument } from '../definition/parameter.ts';
import { readTemplateVip, readVip, type Vip } from './read-vip.ts';

const protocols = ['tcp', 'udp', 'sctp'] as const;

const parameters = {
  name: argument('LB', { refersTo: 'Load_Balancer' }),
  vip: argument('VIP[:PORT]'),
  /** Several with commas between them. */
  backends: argument('IP[:PORT]...'),
  protocol: optionalArgument('PROTOCOL', { choices: protocols }),
  /** Of the addresses that templates stand for. Anything but ipv4 is ipv6. */
  addressFamily: optionalArgument('ADDRESS_FAMILY', { choices: ['ipv4', 'ipv6'] }),
  mayExist: flag('may-exist'),
  addDuplicate: flag('add-duplicate'),
  reject: flag('reject'),
  event: flag('event'),
  addRoute: flag('add-route'),
  template: flag('template', { requires: 'Chassis_Template_Var' }),
};

type AddLoadBalancer = CommandOf<'addLoadBalancer', typeof parameters>;

/** `lb-add LB VIP[:PORT] IP[:PORT]... [PROTOCOL [ADDRESS_FAMILY]]`. Options are of new ones only. */
export const addLoadBalancer = defineCommand({
  type: 'addLoadBalancer',
  name: 'lb-add',
  summary: 'create a load-balancer or add a VIP to an existing load balancer',
  parameters,
  plan(command, draft) {
    if (command.reject && command.event) {
      const message = "--reject and --event can't specified at the same time";
      throw new InvalidCommandError(message, draft.fault('event'));
    }
    const protocol = readProtocol(command, draft);
    const vip = command.template
      ? readTemplateVip(command, { family: familyOf(command), draft })
      : readVip(command, draft);
    if (protocol !== undefined && !vip.hasPort) {
      const message = 'Protocol is unnecessary when no port of vip is given.';
      throw new InvalidCommandError(message, draft.fault('protocol'));
    }
    const reference = { id: command.name, field: 'name' };
    const old = command.addDuplicate ? undefined : lookUp(draft, 'Load_Balancer', reference);
    if (old) {
      addVip(command, draft, { old, vip });
      const target = { table: 'Load_Balancer', uuid: old._uuid, field: 'protocol' } as const;
      if (protocol !== undefined) draft.replace(target, { protocol });
    } else {
      draft.insert('Load_Balancer', {
        name: command.name,
        protocol: protocol ?? 'tcp',
        vips: new Map([[vip.key, vip.backends]]),
        options: optionsOf(command),
      });
    }
  },
});

function readProtocol(
  { protocol: text }: AddLoadBalancer,
  draft: Draft,
): (typeof protocols)[number] | undefined {
  const protocol = protocols.find((known) => known === text);
  if (protocol === text) return protocol;
  const message = `${text}: protocol must be one of "tcp", "udp",  or "sctp".`;
  throw new InvalidCommandError(message, draft.fault('protocol'));
}

function familyOf({ addressFamily = 'ipv4' }: AddLoadBalancer): 4 | 6 {
  return addressFamily === 'ipv4' ? 4 : 6;
}

function addVip(
  { name, mayExist }: AddLoadBalancer,
  draft: Draft,
  { old, vip }: { old: LoadBalancer; vip: Vip },
): void {
  if (old.vips.has(vip.key) && !mayExist) {
    const message = `${name}: a load balancer with this vip (${vip.key}) already exists`;
    throw new RowExistsError(message, draft.fault('vip'));
  }
  const target = { table: 'Load_Balancer', uuid: old._uuid, field: 'vip' } as const;
  draft.expectEntry(target, 'vips', vip.key);
  draft.mutate(target, { vips: new Map([...old.vips, [vip.key, vip.backends]]) });
}

function optionsOf(command: AddLoadBalancer): Map<string, string> {
  const flags = { reject: command.reject, event: command.event, add_route: command.addRoute };
  const set = Object.entries(flags).filter(([, isOn]) => isOn);
  return new Map([
    ...set.map(([key]) => [key, 'true'] as const),
    ...(command.template
      ? ([
          ['template', 'true'],
          ['address-family', `ipv${familyOf(command)}`],
        ] as const)
      : []),
  ]);
}
