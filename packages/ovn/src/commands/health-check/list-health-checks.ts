import { readLong } from '../../nbctl/scan/scan-integer.ts';
import { compareAtoms } from '../../nbctl/values/atom.ts';
import { find } from '../../planning/find.ts';
import type { LogicalSwitchPortHealthCheck } from '../../schema/northbound/logical-switch-port-health-check.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';

/** Options that are shown unless they are zero or no numbers. */
const numbers = [
  ['interval', 'Interval      '],
  ['timeout', 'Timeout       '],
  ['success_count', 'Success count '],
  ['failure_count', 'Failure count '],
] as const;

/** `lsp-hc-list PORT`. */
export const listHealthChecks = defineCommand({
  type: 'listHealthChecks',
  name: 'lsp-hc-list',
  summary: 'print the health checks of PORT',
  requires: ['Logical_Switch_Port_Health_Check', 'Logical_Switch_Port.health_checks'],
  parameters: { port: argument('PORT', { refersTo: 'Logical_Switch_Port' }) },
  isReading: true,
  plan({ port: id }, draft, output) {
    const port = find(draft, 'Logical_Switch_Port', { id, field: 'port' });
    const uuids = draft.table('Logical_Switch_Port').settled(port, 'health_checks').toSorted();
    const checks = draft.table('Logical_Switch_Port_Health_Check').getAll(uuids);
    if (checks.length === 0) return;
    const paragraphs = checks.toSorted(compareChecks).map((check) => linesOf(check).join(''));
    output.write(`Logical Switch Port ${id}:\n${paragraphs.join('\n')}`);
  },
});

function compareChecks(
  one: LogicalSwitchPortHealthCheck,
  other: LogicalSwitchPortHealthCheck,
): number {
  return (
    compareAtoms(one.src_ip, other.src_ip) ||
    compareAtoms(one.protocol, other.protocol) ||
    (one.protocol === 'icmp' ? 0 : one.port - other.port) ||
    compareAtoms(one.address, other.address)
  );
}

function linesOf({
  protocol,
  src_ip,
  port,
  address,
  options,
}: LogicalSwitchPortHealthCheck): string[] {
  return [
    line('Protocol      ', protocol),
    line('Source IP     ', src_ip),
    ...(protocol === 'icmp' ? [] : [line('Port          ', port)]),
    line('Address       ', address),
    ...numbers.flatMap(([name, title]) => {
      const number = readInt(options.get(name) ?? '');
      return number === 0 ? [] : [line(title, number)];
    }),
  ];
}

function line(title: string, value: string | number): string {
  return `  ${title}:  ${value}\n`;
}

/** An integer of 32 bits; 0 for anything else. */
function readInt(text: string): number {
  const number = Number(readLong(text) ?? 0);
  return Math.abs(number) < 2 ** 31 ? number : 0;
}
