import { formatField } from '../../nbctl/format-field.ts';
import { sortedByKey } from '../../nbctl/string-map.ts';
import { compareAtoms } from '../../nbctl/values/atom.ts';
import type { Draft } from '../../planning/draft.ts';
import type { LoadBalancer } from '../../schema/northbound/load-balancer.ts';
import type { OutputPart } from '../definition/output.ts';
import { uuidPart } from '../definition/row-line.ts';
import { parseAddressAndPort } from './address-and-port.ts';

const encoder = new TextEncoder();

/** One line of the table; ovn-nbctl's columns cut what is too long for them. */
interface Line {
  readonly protocol: string;
  readonly vip: string;
  readonly backends: string;
}

/**
 * ovn-nbctl's table of load balancers, a line for each VIP, by name; nothing when there are none.
 * @param rows in the order in which ovn-nbctl comes upon them
 */
export function printLoadBalancers(rows: readonly LoadBalancer[], draft: Draft): OutputPart[] {
  const widths = rows.flatMap(({ vips }) => [...vips.keys()].map((vip) => bytesOf(vip)));
  const vipWidth = Math.max(0, ...widths);
  const entries = rows
    .filter(({ vips }) => vips.size > 0)
    .map((row) => [nameField(row.name), printRow(row, draft, vipWidth)] as const);
  if (entries.length === 0) return [];
  const title = { protocol: 'PROTO', vip: 'VIP', backends: 'IPs' };
  const heading = formatField('UUID', { width: 40 }) + nameField('LB') + printLine(title, vipWidth);
  return [[heading], ...sortedByKey(entries)].flatMap((parts) => [...parts, '\n']);
}

/** Without VIPs that ovn-nbctl cannot read, of which at least an empty line remains. */
function printRow(row: LoadBalancer, draft: Draft, vipWidth: number): OutputPart[] {
  const vips = [...row.vips].toSorted(([one], [other]) => compareAtoms(one, other));
  return vips.flatMap(([vip, backends], index) => {
    const protocol = protocolOf(row, vip, draft);
    if (protocol === undefined) return [];
    const line = printLine({ protocol, vip, backends }, vipWidth);
    if (index > 0) return [`\n${' '.repeat(60)}${line}`];
    return [uuidPart(row._uuid), `    ${nameField(row.name)}${line}`];
  });
}

/** VIPs without port have none; undefined when the VIP is none. */
function protocolOf(
  { _uuid, name, options, protocol }: LoadBalancer,
  vip: string,
  draft: Draft,
): string | undefined {
  if (options.get('template')?.toLowerCase() !== 'true') {
    const address = parseAddressAndPort(vip, draft);
    if (address?.port === 0) return '';
    return address && (protocol ?? '(null)');
  }
  if (protocol === undefined) {
    const message = `Load Balancer ${_uuid} (${name}) is a template and misses protocol`;
    draft.warn({ module: 'nbctl', message });
  }
  return protocol;
}

function printLine({ protocol, vip, backends }: Line, vipWidth: number): string {
  const field = formatField(protocol, { width: 11, precision: 7 });
  return field + formatField(vip, { width: vipWidth + 4, precision: vipWidth }) + backends;
}

function nameField(name: string): string {
  return formatField(name, { width: 20, precision: 16 });
}

function bytesOf(text: string): number {
  return encoder.encode(text).length;
}
