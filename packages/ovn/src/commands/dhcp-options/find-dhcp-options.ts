import { RowNotFoundError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import { isUuid } from '../../planning/uuid.ts';
import type { DhcpOptions } from '../../schema/northbound/dhcp-options.ts';

/**
 * Finds DHCP options by UUID: they have no name. Guards that they stay there.
 * @throws RowNotFoundError
 */
export function findDhcpOptions(draft: Draft, id: string): DhcpOptions {
  const row = isUuid(id) ? draft.table('DHCP_Options').get(id.toLowerCase()) : undefined;
  if (!row) {
    const message = `${id}: dhcp options UUID not found`;
    throw new RowNotFoundError(message, draft.fault('dhcpOptions'));
  }
  draft.expectRow({ table: 'DHCP_Options', uuid: row._uuid, field: 'dhcpOptions' }, []);
  return row;
}
