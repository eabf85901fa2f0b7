import { northbound } from '../schema/northbound/database.ts';
import type { NorthboundTable } from '../planning/northbound-view.ts';

/** What a reader expects first; what others are made of comes before them. */
const first: readonly NorthboundTable[] = [
  'NB_Global',
  'Address_Set',
  'Meter',
  'Mirror',
  'Copp',
  'DHCP_Options',
  'HA_Chassis_Group',
  'Load_Balancer',
  'Load_Balancer_Group',
  'Logical_Switch',
  'Logical_Switch_Port',
  'Logical_Router',
  'Logical_Router_Port',
  'Gateway_Chassis',
  'BFD',
  'Logical_Router_Static_Route',
  'Logical_Router_Policy',
  'NAT',
  'Port_Group',
  'ACL',
  'QoS',
];

/** All tables, in the order in which their rows are recreated as far as nothing else decides. */
export const preferredTables: readonly NorthboundTable[] = [
  ...first,
  ...northbound.tables.map(({ name }) => name).filter((name) => !first.includes(name)),
];
