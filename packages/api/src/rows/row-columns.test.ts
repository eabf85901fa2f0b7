import { logicalSwitchPort } from '@ovn-console/ovn/northbound';
import { describe, expect, it } from 'vitest';
import { rowColumns } from './row-columns.ts';

describe('rowColumns', () => {
  it('describes types as ovn-nb(5) does, and says where references lead', () => {
    const columns = new Map(
      rowColumns(logicalSwitchPort, () => true).map((column) => [column.name, column]),
    );
    expect(columns.get('name')).toEqual({ name: 'name', type: 'string' });
    expect(columns.get('addresses')?.type).toBe('set of strings');
    expect(columns.get('up')?.type).toBe('optional boolean');
    expect(columns.get('options')?.type).toBe('map of string-string pairs');
    expect(columns.get('dhcpv4_options')).toEqual({
      name: 'dhcpv4_options',
      type: 'optional weak reference to DHCP_Options',
      references: 'DHCP_Options',
    });
  });

  it('leaves out what the server does not have', () => {
    const columns = rowColumns(logicalSwitchPort, (name) => name === 'name');
    expect(columns).toEqual([{ name: 'name', type: 'string' }]);
  });
});
