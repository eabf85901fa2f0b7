import { database } from '@ovn-console/ovsdb/schema';
import { autoAttach } from './auto-attach.ts';
import { bridge } from './bridge.ts';
import { controller } from './controller.ts';
import { ctTimeoutPolicy } from './ct-timeout-policy.ts';
import { ctZone } from './ct-zone.ts';
import { datapath } from './datapath.ts';
import { flowSampleCollectorSet } from './flow-sample-collector-set.ts';
import { flowTable } from './flow-table.ts';
import { interfaceTable } from './interface.ts';
import { ipfix } from './ipfix.ts';
import { manager } from './manager.ts';
import { mirror } from './mirror.ts';
import { netFlow } from './netflow.ts';
import { openVSwitchTable } from './open-vswitch.ts';
import { port } from './port.ts';
import { qos } from './qos.ts';
import { queue } from './queue.ts';
import { sflow } from './sflow.ts';
import { ssl } from './ssl.ts';

/** A host's own Open vSwitch database: every table of schema 8.8.0. Source: ovs-vswitchd.conf.db(5). */
export const openVSwitch = database('Open_vSwitch', [
  autoAttach,
  bridge,
  controller,
  ctTimeoutPolicy,
  ctZone,
  datapath,
  flowSampleCollectorSet,
  flowTable,
  interfaceTable,
  ipfix,
  manager,
  mirror,
  netFlow,
  openVSwitchTable,
  port,
  qos,
  queue,
  sflow,
  ssl,
]);
