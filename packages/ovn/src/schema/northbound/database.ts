import { database } from '@ovn-console/ovsdb/schema';
import { acl } from './acl.ts';
import { addressSet } from './address-set.ts';
import { bfd } from './bfd.ts';
import { chassisTemplateVar } from './chassis-template-var.ts';
import { connection } from './connection.ts';
import { copp } from './copp.ts';
import { dhcpOptions } from './dhcp-options.ts';
import { dhcpRelay } from './dhcp-relay.ts';
import { dns } from './dns.ts';
import { forwardingGroup } from './forwarding-group.ts';
import { gatewayChassis } from './gateway-chassis.ts';
import { haChassis } from './ha-chassis.ts';
import { haChassisGroup } from './ha-chassis-group.ts';
import { loadBalancer } from './load-balancer.ts';
import { loadBalancerGroup } from './load-balancer-group.ts';
import { loadBalancerHealthCheck } from './load-balancer-health-check.ts';
import { logicalRouter } from './logical-router.ts';
import { logicalRouterPolicy } from './logical-router-policy.ts';
import { logicalRouterPort } from './logical-router-port.ts';
import { logicalRouterStaticRoute } from './logical-router-static-route.ts';
import { logicalSwitch } from './logical-switch.ts';
import { logicalSwitchPort } from './logical-switch-port.ts';
import { logicalSwitchPortHealthCheck } from './logical-switch-port-health-check.ts';
import { meter } from './meter.ts';
import { meterBand } from './meter-band.ts';
import { mirror } from './mirror.ts';
import { mirrorRule } from './mirror-rule.ts';
import { nat } from './nat.ts';
import { nbGlobal } from './nb-global.ts';
import { networkFunction } from './network-function.ts';
import { networkFunctionGroup } from './network-function-group.ts';
import { networkFunctionHealthCheck } from './network-function-health-check.ts';
import { portGroup } from './port-group.ts';
import { qos } from './qos.ts';
import { sample } from './sample.ts';
import { sampleCollector } from './sample-collector.ts';
import { samplingApp } from './sampling-app.ts';
import { ssl } from './ssl.ts';
import { staticMacBinding } from './static-mac-binding.ts';

/** The Northbound database, what the network should be: every table of schema 7.19.0. Source: ovn-nb(5). */
export const northbound = database('OVN_Northbound', [
  acl,
  addressSet,
  bfd,
  chassisTemplateVar,
  connection,
  copp,
  dhcpOptions,
  dhcpRelay,
  dns,
  forwardingGroup,
  gatewayChassis,
  haChassis,
  haChassisGroup,
  loadBalancer,
  loadBalancerGroup,
  loadBalancerHealthCheck,
  logicalRouter,
  logicalRouterPolicy,
  logicalRouterPort,
  logicalRouterStaticRoute,
  logicalSwitch,
  logicalSwitchPort,
  logicalSwitchPortHealthCheck,
  meter,
  meterBand,
  mirror,
  mirrorRule,
  nat,
  nbGlobal,
  networkFunction,
  networkFunctionGroup,
  networkFunctionHealthCheck,
  portGroup,
  qos,
  sample,
  sampleCollector,
  samplingApp,
  ssl,
  staticMacBinding,
]);
