import type { Draft } from '../../planning/draft.ts';
import type { LogicalSwitch } from '../../schema/northbound/logical-switch.ts';
import type { LogicalSwitchPort } from '../../schema/northbound/logical-switch-port.ts';
import type { OutputPart } from '../definition/output.ts';
import { uuidPart } from '../definition/row-line.ts';
import { portsOf } from '../logical-switch-port/ports-of.ts';
import { alias, quotedList } from './described-values.ts';

/** A switch and its ports as `show` prints them. */
export function describeSwitch(row: LogicalSwitch, draft: Draft): OutputPart[] {
  const title = ` (${row.name})${alias(row.external_ids, 'neutron:network_name')}\n`;
  const ports = portsOf(draft, row).map(describePort);
  return ['switch ', uuidPart(row._uuid), title + ports.join('')];
}

function describePort(port: LogicalSwitchPort): string {
  const { name, type, parent_name, tag, addresses, peer } = port;
  const routerPort = port.options.get('router-port');
  let text = `    port ${name}${alias(port.external_ids, 'neutron:port_name')}\n`;
  if (type !== '') text += `        type: ${type}\n`;
  if (parent_name !== undefined) text += `        parent: ${parent_name}\n`;
  if (tag !== undefined) text += `        tag: ${tag}\n`;
  if (isWorthShowing(addresses)) text += `        addresses: ${quotedList(addresses)}\n`;
  if (routerPort !== undefined) text += `        router-port: ${routerPort}\n`;
  if (peer !== undefined) text += `        peer: ${peer}\n`;
  return text;
}

/** That a port has the addresses of a router is plain from its `router-port`. */
function isWorthShowing(addresses: readonly string[]): boolean {
  return addresses.length > 1 || (addresses.length === 1 && addresses[0] !== 'router');
}
