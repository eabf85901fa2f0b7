/**
 * The OVN release that brought a table, or `Table.column`, as far as OVN's NEWS tells; what is as
 * old as 22.03 is not listed. A column of a listed table that is not listed itself came with it.
 */
export const since: Readonly<Record<string, string | undefined>> = {
  'NAT.gateway_port': '22.06',

  Chassis_Template_Var: '22.12',
  Mirror: '22.12',
  'Logical_Switch_Port.mirror_rules': '22.12',

  'ACL.tier': '23.06',

  'DNS.options': '24.03',
  'Logical_Router_Policy.bfd_sessions': '24.03',

  'ACL.sample_est': '24.09',
  'ACL.sample_new': '24.09',
  DHCP_Relay: '24.09',
  'Logical_Router_Port.dhcp_relay': '24.09',
  'NAT.match': '24.09',
  'NAT.priority': '24.09',
  Sample: '24.09',
  Sample_Collector: '24.09',
  Sampling_App: '24.09',

  'Logical_Router_Policy.chain': '25.03',
  'Logical_Router_Policy.jump_chain': '25.03',
  'Logical_Router_Static_Route.selection_fields': '25.03',
  'Logical_Switch_Port.peer': '25.03',
  'SSL.ssl_ciphersuites': '25.03',

  'Mirror.mirror_rules': '25.09',
  Mirror_Rule: '25.09',

  'ACL.network_function_group': '26.03',
  'Logical_Router_Policy.output_port': '26.03',
  'Logical_Switch_Port.health_checks': '26.03',
  Logical_Switch_Port_Health_Check: '26.03',
  Network_Function: '26.03',
  Network_Function_Group: '26.03',
  Network_Function_Health_Check: '26.03',
};
