import type { Uuid } from '@ovn-console/ovsdb/schema';
import { scanIpNetwork } from '../../addressing/scan-ip-network.ts';
import { InvalidCommandError, RowNotFoundError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import { isUuid } from '../../planning/uuid.ts';
import type { Output } from '../definition/output.ts';

/**
 * The DHCP options that a port may have for one family.
 * @throws RowNotFoundError when there are none, InvalidCommandError when they are of the other
 */
export function dhcpOptionsFor(family: 4 | 6, id: string, draft: Draft): Uuid {
  const uuid = id.toLowerCase();
  const row = isUuid(id) ? draft.table('DHCP_Options').get(uuid) : undefined;
  if (!row) {
    const message = `${id}: dhcp options UUID not found`;
    throw new RowNotFoundError(message, draft.fault('options'));
  }
  draft.expectRow({ table: 'DHCP_Options', uuid, field: 'options' }, ['cidr']);
  if (scanIpNetwork(row.cidr)?.address.family === family) return uuid;
  const message = `DHCP options cidr '${row.cidr}' is not IPv${family}`;
  throw new InvalidCommandError(message, draft.fault('options'));
}

/** Prints which DHCP options a port has, if any. */
export function printDhcpOptions(uuid: Uuid | undefined, draft: Draft, output: Output): void {
  const row = uuid === undefined ? undefined : draft.table('DHCP_Options').get(uuid);
  if (row) output.write(`${row._uuid} (${row.cidr})\n`);
}
