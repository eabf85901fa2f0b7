/** Tables and row types of ovn-sb(5), under OVN's own names. */
export { southbound } from './schema/southbound/database.ts';
export { aclId, type AclId } from './schema/southbound/acl-id.ts';
export { addressSet, type AddressSet } from './schema/southbound/address-set.ts';
export {
  advertisedMacBinding,
  type AdvertisedMacBinding,
} from './schema/southbound/advertised-mac-binding.ts';
export { advertisedRoute, type AdvertisedRoute } from './schema/southbound/advertised-route.ts';
export { bfd, type Bfd } from './schema/southbound/bfd.ts';
export { chassis, type Chassis } from './schema/southbound/chassis.ts';
export { chassisPrivate, type ChassisPrivate } from './schema/southbound/chassis-private.ts';
export {
  chassisTemplateVar,
  type ChassisTemplateVar,
} from './schema/southbound/chassis-template-var.ts';
export { connection, type Connection } from './schema/southbound/connection.ts';
export { controllerEvent, type ControllerEvent } from './schema/southbound/controller-event.ts';
export { datapathBinding, type DatapathBinding } from './schema/southbound/datapath-binding.ts';
export { dhcpOptions, type DhcpOptions } from './schema/southbound/dhcp-options.ts';
export { dhcpv6Options, type Dhcpv6Options } from './schema/southbound/dhcpv6-options.ts';
export { dns, type Dns } from './schema/southbound/dns.ts';
export { ecmpNexthop, type EcmpNexthop } from './schema/southbound/ecmp-nexthop.ts';
export { encap, type Encap } from './schema/southbound/encap.ts';
export { fdb, type Fdb } from './schema/southbound/fdb.ts';
export { gatewayChassis, type GatewayChassis } from './schema/southbound/gateway-chassis.ts';
export { haChassis, type HaChassis } from './schema/southbound/ha-chassis.ts';
export { haChassisGroup, type HaChassisGroup } from './schema/southbound/ha-chassis-group.ts';
export { igmpGroup, type IgmpGroup } from './schema/southbound/igmp-group.ts';
export { ipMulticast, type IpMulticast } from './schema/southbound/ip-multicast.ts';
export { learnedRoute, type LearnedRoute } from './schema/southbound/learned-route.ts';
export { loadBalancer, type LoadBalancer } from './schema/southbound/load-balancer.ts';
export { logicalDpGroup, type LogicalDpGroup } from './schema/southbound/logical-dp-group.ts';
export { logicalFlow, type LogicalFlow } from './schema/southbound/logical-flow.ts';
export { macBinding, type MacBinding } from './schema/southbound/mac-binding.ts';
export { meter, type Meter } from './schema/southbound/meter.ts';
export { meterBand, type MeterBand } from './schema/southbound/meter-band.ts';
export { mirror, type Mirror } from './schema/southbound/mirror.ts';
export { multicastGroup, type MulticastGroup } from './schema/southbound/multicast-group.ts';
export { portBinding, type PortBinding } from './schema/southbound/port-binding.ts';
export { portGroup, type PortGroup } from './schema/southbound/port-group.ts';
export { rbacPermission, type RbacPermission } from './schema/southbound/rbac-permission.ts';
export { rbacRole, type RbacRole } from './schema/southbound/rbac-role.ts';
export { sbGlobal, type SbGlobal } from './schema/southbound/sb-global.ts';
export { serviceMonitor, type ServiceMonitor } from './schema/southbound/service-monitor.ts';
export { ssl, type Ssl } from './schema/southbound/ssl.ts';
export { staticMacBinding, type StaticMacBinding } from './schema/southbound/static-mac-binding.ts';
