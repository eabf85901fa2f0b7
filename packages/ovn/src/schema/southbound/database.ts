import { database } from '@ovn-console/ovsdb/schema';
import { aclId } from './acl-id.ts';
import { addressSet } from './address-set.ts';
import { advertisedMacBinding } from './advertised-mac-binding.ts';
import { advertisedRoute } from './advertised-route.ts';
import { bfd } from './bfd.ts';
import { chassis } from './chassis.ts';
import { chassisPrivate } from './chassis-private.ts';
import { chassisTemplateVar } from './chassis-template-var.ts';
import { connection } from './connection.ts';
import { controllerEvent } from './controller-event.ts';
import { datapathBinding } from './datapath-binding.ts';
import { dhcpOptions } from './dhcp-options.ts';
import { dhcpv6Options } from './dhcpv6-options.ts';
import { dns } from './dns.ts';
import { ecmpNexthop } from './ecmp-nexthop.ts';
import { encap } from './encap.ts';
import { fdb } from './fdb.ts';
import { gatewayChassis } from './gateway-chassis.ts';
import { haChassis } from './ha-chassis.ts';
import { haChassisGroup } from './ha-chassis-group.ts';
import { igmpGroup } from './igmp-group.ts';
import { ipMulticast } from './ip-multicast.ts';
import { learnedRoute } from './learned-route.ts';
import { loadBalancer } from './load-balancer.ts';
import { logicalDpGroup } from './logical-dp-group.ts';
import { logicalFlow } from './logical-flow.ts';
import { macBinding } from './mac-binding.ts';
import { meter } from './meter.ts';
import { meterBand } from './meter-band.ts';
import { mirror } from './mirror.ts';
import { multicastGroup } from './multicast-group.ts';
import { portBinding } from './port-binding.ts';
import { portGroup } from './port-group.ts';
import { rbacPermission } from './rbac-permission.ts';
import { rbacRole } from './rbac-role.ts';
import { sbGlobal } from './sb-global.ts';
import { serviceMonitor } from './service-monitor.ts';
import { ssl } from './ssl.ts';
import { staticMacBinding } from './static-mac-binding.ts';

/** The Southbound database, what ovn-northd and the chassis made of it: every table of schema 21.11.0. Source: ovn-sb(5). */
export const southbound = database('OVN_Southbound', [
  aclId,
  addressSet,
  advertisedMacBinding,
  advertisedRoute,
  bfd,
  chassis,
  chassisPrivate,
  chassisTemplateVar,
  connection,
  controllerEvent,
  datapathBinding,
  dhcpOptions,
  dhcpv6Options,
  dns,
  ecmpNexthop,
  encap,
  fdb,
  gatewayChassis,
  haChassis,
  haChassisGroup,
  igmpGroup,
  ipMulticast,
  learnedRoute,
  loadBalancer,
  logicalDpGroup,
  logicalFlow,
  macBinding,
  meter,
  meterBand,
  mirror,
  multicastGroup,
  portBinding,
  portGroup,
  rbacPermission,
  rbacRole,
  sbGlobal,
  serviceMonitor,
  ssl,
  staticMacBinding,
]);
