/** Tables and row types of ovn-nb(5), under OVN's own names. */
export { northbound } from './schema/northbound/database.ts';
export { acl, type Acl } from './schema/northbound/acl.ts';
export { addressSet, type AddressSet } from './schema/northbound/address-set.ts';
export { bfd, type Bfd } from './schema/northbound/bfd.ts';
export {
  chassisTemplateVar,
  type ChassisTemplateVar,
} from './schema/northbound/chassis-template-var.ts';
export { connection, type Connection } from './schema/northbound/connection.ts';
export { copp, type Copp } from './schema/northbound/copp.ts';
export { dhcpOptions, type DhcpOptions } from './schema/northbound/dhcp-options.ts';
export { dhcpRelay, type DhcpRelay } from './schema/northbound/dhcp-relay.ts';
export { dns, type Dns } from './schema/northbound/dns.ts';
export { forwardingGroup, type ForwardingGroup } from './schema/northbound/forwarding-group.ts';
export { gatewayChassis, type GatewayChassis } from './schema/northbound/gateway-chassis.ts';
export { haChassis, type HaChassis } from './schema/northbound/ha-chassis.ts';
export { haChassisGroup, type HaChassisGroup } from './schema/northbound/ha-chassis-group.ts';
export { loadBalancer, type LoadBalancer } from './schema/northbound/load-balancer.ts';
export {
  loadBalancerGroup,
  type LoadBalancerGroup,
} from './schema/northbound/load-balancer-group.ts';
export {
  loadBalancerHealthCheck,
  type LoadBalancerHealthCheck,
} from './schema/northbound/load-balancer-health-check.ts';
export { logicalRouter, type LogicalRouter } from './schema/northbound/logical-router.ts';
export {
  logicalRouterPolicy,
  type LogicalRouterPolicy,
} from './schema/northbound/logical-router-policy.ts';
export {
  logicalRouterPort,
  type LogicalRouterPort,
} from './schema/northbound/logical-router-port.ts';
export {
  logicalRouterStaticRoute,
  type LogicalRouterStaticRoute,
} from './schema/northbound/logical-router-static-route.ts';
export { logicalSwitch, type LogicalSwitch } from './schema/northbound/logical-switch.ts';
export {
  logicalSwitchPort,
  type LogicalSwitchPort,
} from './schema/northbound/logical-switch-port.ts';
export {
  logicalSwitchPortHealthCheck,
  type LogicalSwitchPortHealthCheck,
} from './schema/northbound/logical-switch-port-health-check.ts';
export { meter, type Meter } from './schema/northbound/meter.ts';
export { meterBand, type MeterBand } from './schema/northbound/meter-band.ts';
export { mirror, type Mirror } from './schema/northbound/mirror.ts';
export { mirrorRule, type MirrorRule } from './schema/northbound/mirror-rule.ts';
export { nat, type Nat } from './schema/northbound/nat.ts';
export { nbGlobal, type NbGlobal } from './schema/northbound/nb-global.ts';
export { networkFunction, type NetworkFunction } from './schema/northbound/network-function.ts';
export {
  networkFunctionGroup,
  type NetworkFunctionGroup,
} from './schema/northbound/network-function-group.ts';
export {
  networkFunctionHealthCheck,
  type NetworkFunctionHealthCheck,
} from './schema/northbound/network-function-health-check.ts';
export { portGroup, type PortGroup } from './schema/northbound/port-group.ts';
export { qos, type Qos } from './schema/northbound/qos.ts';
export { sample, type Sample } from './schema/northbound/sample.ts';
export { sampleCollector, type SampleCollector } from './schema/northbound/sample-collector.ts';
export { samplingApp, type SamplingApp } from './schema/northbound/sampling-app.ts';
export { ssl, type Ssl } from './schema/northbound/ssl.ts';
export { staticMacBinding, type StaticMacBinding } from './schema/northbound/static-mac-binding.ts';
