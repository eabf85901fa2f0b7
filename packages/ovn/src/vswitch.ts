/** Tables and row types of ovs-vswitchd.conf.db(5), under OVN's own names. */
export { openVSwitch } from './schema/vswitch/database.ts';
export { autoAttach, type AutoAttach } from './schema/vswitch/auto-attach.ts';
export { bridge, type Bridge } from './schema/vswitch/bridge.ts';
export { controller, type Controller } from './schema/vswitch/controller.ts';
export { ctTimeoutPolicy, type CtTimeoutPolicy } from './schema/vswitch/ct-timeout-policy.ts';
export { ctZone, type CtZone } from './schema/vswitch/ct-zone.ts';
export { datapath, type Datapath } from './schema/vswitch/datapath.ts';
export {
  flowSampleCollectorSet,
  type FlowSampleCollectorSet,
} from './schema/vswitch/flow-sample-collector-set.ts';
export { flowTable, type FlowTable } from './schema/vswitch/flow-table.ts';
export { interfaceTable, type Interface } from './schema/vswitch/interface.ts';
export { ipfix, type Ipfix } from './schema/vswitch/ipfix.ts';
export { manager, type Manager } from './schema/vswitch/manager.ts';
export { mirror, type Mirror } from './schema/vswitch/mirror.ts';
export { netFlow, type NetFlow } from './schema/vswitch/netflow.ts';
export { openVSwitchTable, type OpenVSwitch } from './schema/vswitch/open-vswitch.ts';
export { port, type Port } from './schema/vswitch/port.ts';
export { qos, type Qos } from './schema/vswitch/qos.ts';
export { queue, type Queue } from './schema/vswitch/queue.ts';
export { sflow, type Sflow } from './schema/vswitch/sflow.ts';
export { ssl, type Ssl } from './schema/vswitch/ssl.ts';
