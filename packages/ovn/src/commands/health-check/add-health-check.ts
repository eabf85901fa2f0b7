import { normalizeAddress } from '../../addressing/ip-network.ts';
import { InvalidCommandError, RowExistsError } from '../../errors.ts';
import { scanIntegerWithin } from '../../nbctl/scan/scan-integer.ts';
import type { Draft } from '../../planning/draft.ts';
import { find } from '../../planning/find.ts';
import type { LogicalSwitchPortHealthCheck } from '../../schema/northbound/logical-switch-port-health-check.ts';
import type { LogicalSwitchPort } from '../../schema/northbound/logical-switch-port.ts';
import { argumentText, numeralText } from '../definition/argument-text.ts';
import { defineCommand, type CommandOf } from '../definition/command-definition.ts';
import { argument, optionalSpecial, special } from '../definition/parameter.ts';
import { checkProbedAddress } from './probed-address.ts';

const protocols = ['icmp', 'tcp', 'udp'] as const;

const parameters = {
  port: argument('PORT', { refersTo: 'Logical_Switch_Port' }),
  protocol: argument('PROTOCOL', { choices: protocols }),
  sourceIp: argument('SRC_IP'),
  destinationPort: optionalSpecial(numeralText),
  address: special(argumentText),
};

type AddHealthCheck = CommandOf<'addHealthCheck', typeof parameters>;
type Check = Pick<LogicalSwitchPortHealthCheck, 'protocol' | 'src_ip' | 'port' | 'address'>;

/** `lsp-hc-add PORT PROTOCOL SRC_IP [DST_PORT] ADDRESS`. */
export const addHealthCheck = defineCommand({
  type: 'addHealthCheck',
  name: 'lsp-hc-add',
  summary: 'probe ADDRESS behind PORT from SRC_IP, at DST_PORT unless PROTOCOL is icmp',
  requires: ['Logical_Switch_Port_Health_Check', 'Logical_Switch_Port.health_checks'],
  parameters,
  syntax: {
    minimum: 4,
    maximum: 5,
    usage: 'PORT PROTOCOL SRC_IP [DST_PORT] ADDRESS',
    read: ([port, protocol, sourceIp, ...rest]) => {
      const [address, destinationPort] = rest.toReversed();
      const numbered = destinationPort !== undefined && { destinationPort };
      return { port, protocol, sourceIp, ...numbered, address };
    },
    print: ({ port, protocol, sourceIp, destinationPort, address }) => [
      port,
      protocol,
      sourceIp,
      ...(destinationPort === undefined ? [] : [destinationPort]),
      address,
    ],
  },
  plan(command, draft) {
    const port = find(draft, 'Logical_Switch_Port', { id: command.port, field: 'port' });
    if (port.type !== '') {
      const message = `${port.type}: Health check monitoring supported only for port with vif type.`;
      throw new InvalidCommandError(message, draft.fault('port'));
    }
    const check = checkOf(command, draft);
    checkProbedAddress(check.address, port, draft);
    checkIsNew(check, port, draft);
    const target = { table: 'Logical_Switch_Port', uuid: port._uuid, field: 'address' } as const;
    draft.expectRow(target, ['addresses', 'health_checks', 'type']);
    draft.add(target, 'health_checks', [draft.insert('Logical_Switch_Port_Health_Check', check)]);
  },
});

function checkOf(command: AddHealthCheck, draft: Draft): Check {
  const refuse = (message: string, field: keyof AddHealthCheck): never => {
    throw new InvalidCommandError(message, draft.fault(field));
  };
  const { destinationPort, address, sourceIp } = command;
  const src_ip =
    normalizeAddress(sourceIp) ??
    refuse(`${sourceIp}: Not a valid IPv4 or IPv6 address.`, 'sourceIp');
  const protocol =
    protocols.find((known) => known === command.protocol) ??
    refuse(`${command.protocol}: Type must be icmp, tcp, or udp.`, 'protocol');
  // Only where it expects a port, ovn-nbctl looks for the address behind it.
  if (protocol === 'icmp')
    return { protocol, src_ip, port: 0, address: destinationPort ?? address };
  const number = destinationPort ?? address;
  const port =
    scanIntegerWithin(number, [0, 65535]) ??
    refuse(`${number}: port must in range 0...65535`, 'destinationPort');
  if (destinationPort !== undefined) return { protocol, src_ip, port, address };
  return refuse('No addresses specified for health checking.', 'address');
}

function checkIsNew(check: Check, port: LogicalSwitchPort, draft: Draft): void {
  const uuids = draft.table('Logical_Switch_Port').settled(port, 'health_checks');
  const isSame = (other: Check): boolean =>
    other.protocol === check.protocol &&
    other.src_ip === check.src_ip &&
    other.address === check.address &&
    (check.protocol === 'icmp' || other.port === check.port);
  if (!draft.table('Logical_Switch_Port_Health_Check').getAll(uuids).some(isSame)) return;
  const message = `Health check with address ${check.address} already exists on port ${port.name}.`;
  throw new RowExistsError(message, draft.fault('address'));
}
