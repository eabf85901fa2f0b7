import {
  type BindingEntity,
  type ChassisEntity,
  type EntityId,
  type Graph,
  type RouterPortEntity,
  type State,
  type SwitchPortEntity,
} from '@ovn-console/topology';
import { chassisName } from '../../trpc/entity-names.ts';
import { portTypeName } from '../../trpc/port-types.ts';

/** A line of the ports table: a switch port, a router port, or where a gateway runs (its cr- binding). */
export interface PortRow {
  /** What is selected by it. */
  readonly id: EntityId;
  readonly name: string;
  /** OVN's name, when a person is shown another. */
  readonly secondName?: string;
  readonly type: string;
  readonly switchName: string;
  readonly ips: readonly string[];
  readonly macs: readonly string[];
  readonly askedFor: string;
  readonly boundTo: string;
  /** Chassis it is bound to, for the filter. */
  readonly chassisNames: readonly string[];
  /** Bound to nothing, or to another chassis than asked for. */
  readonly misplaced: boolean;
  readonly state: State;
  readonly reason?: string;
  readonly notAsIntended: boolean;
  readonly uuid: string;
}

const ANY = 'any';
const NOWHERE = 'nowhere';
const EVERYWHERE = 'every chassis';

/** Every switch port, and every binding that is not one's: of router ports, and where gateways run. */
export function portRows(graph: Graph): readonly PortRow[] {
  const ports = graph.byKind('switchPort').map((port) => switchPortRow(graph, port));
  const others = graph
    .byKind('binding')
    .filter(({ portId }) => graph.of('switchPort', portId) === undefined)
    .map((binding) => bindingRow(graph, binding));
  return [...ports, ...others];
}

function bindingRow(graph: Graph, binding: BindingEntity): PortRow {
  return binding.type === 'chassisredirect'
    ? gatewayRow(graph, binding)
    : routerPortRow(graph, binding);
}

function switchPortRow(graph: Graph, port: SwitchPortEntity): PortRow {
  const binding = graph.of('binding', port.bindingId);
  const chassis = graph.of('chassis', port.chassisId);
  const asked = askedName(graph, binding?.requestedChassisName);
  const misplaced = isMisplaced(port, { asked: binding?.requestedChassisName, chassis });
  return {
    id: port.id,
    uuid: port.uuid,
    name: port.friendlyName ?? port.name,
    ...(port.friendlyName !== undefined && { secondName: port.name }),
    type: portTypeName(port.type),
    switchName: switchNameOf(graph, port.switchId),
    ips: port.networkName === undefined ? port.ips : [port.networkName],
    macs: port.macs,
    askedFor: asked,
    boundTo: boundTo(graph, port, chassis),
    chassisNames: chassis ? [chassisName(chassis)] : [],
    misplaced,
    state: port.state,
    ...(port.reason !== undefined && { reason: port.reason }),
    notAsIntended: isNotAsIntended(port) || (misplaced && chassis !== undefined),
  };
}

/** A guest's port that is meant to be up and is not, or any port in error. */
function isNotAsIntended({ type, enabled, state }: SwitchPortEntity): boolean {
  return state === 'error' || (type === '' && enabled && state !== 'up');
}

/** Types that a chassis claims; the others are everywhere, or where their network is. */
const claimed = new Set(['', 'l2gateway', 'external', 'virtual', 'vtep', 'remote']);

function isMisplaced(
  port: SwitchPortEntity,
  { asked, chassis }: { asked: string | undefined; chassis: ChassisEntity | undefined },
): boolean {
  if (!claimed.has(port.type)) return false;
  if (!chassis) return true;
  return asked !== undefined && asked !== chassis.name && asked !== chassis.hostname;
}

function boundTo(graph: Graph, port: SwitchPortEntity, chassis: ChassisEntity | undefined): string {
  if (chassis) return chassisName(chassis);
  if (claimed.has(port.type)) return NOWHERE;
  if (port.type === 'localnet') {
    const count = graph.of('network', `network:${port.networkName ?? ''}`)?.chassisIds.length ?? 0;
    return `${count} chassis`;
  }
  return EVERYWHERE;
}

/** The host name of the chassis asked for, which may be asked for by either name. */
function askedName(graph: Graph, requested: string | undefined): string {
  if (requested === undefined) return ANY;
  const chassis = graph
    .byKind('chassis')
    .find(({ name, hostname }) => name === requested || hostname === requested);
  return chassis ? chassisName(chassis) : requested;
}

function switchNameOf(graph: Graph, id: EntityId | undefined): string {
  const found = graph.of('switch', id);
  return found ? (found.friendlyName ?? found.name) : '';
}

function gatewayRow(graph: Graph, binding: BindingEntity): PortRow {
  const port = graph.of('routerPort', binding.portId);
  const chassis = graph.of('chassis', binding.chassisId);
  const first = port?.gatewayCandidates[0];
  const away = first !== undefined && !first.active;
  return {
    id: binding.id,
    uuid: binding.uuid,
    name: binding.logicalPort,
    type: portTypeName(binding.type),
    switchName: port ? linkedSwitchName(graph, port) : '',
    ips: port?.networks ?? binding.ips,
    macs: [],
    askedFor: first ? (first.hostname ?? first.chassisName) : ANY,
    boundTo: chassis ? chassisName(chassis) : NOWHERE,
    chassisNames: chassis ? [chassisName(chassis)] : [],
    misplaced: away || !chassis,
    state: binding.state,
    ...(binding.reason !== undefined && { reason: binding.reason }),
    notAsIntended: away || !chassis || binding.state === 'error',
  };
}

/** A router port as its chassis have it, or a binding that northbound knows nothing of (any more). */
function routerPortRow(graph: Graph, binding: BindingEntity): PortRow {
  const port = graph.of('routerPort', binding.portId);
  const chassis = graph.of('chassis', binding.chassisId);
  // Where a gateway runs is told by its cr- binding, in a row of its own.
  const { state, reason } = port?.redirectBindingId === undefined ? (port ?? binding) : binding;
  return {
    id: (port ?? binding).id,
    uuid: (port ?? binding).uuid,
    name: binding.logicalPort,
    type: port ? 'router port' : portTypeName(binding.type),
    switchName: port ? linkedSwitchName(graph, port) : '',
    ips: port?.networks ?? binding.ips,
    macs: port ? [port.mac] : binding.macs,
    askedFor: askedName(graph, binding.requestedChassisName),
    boundTo: chassis ? chassisName(chassis) : binding.type === 'patch' ? EVERYWHERE : NOWHERE,
    chassisNames: chassis ? [chassisName(chassis)] : [],
    misplaced: false,
    state,
    ...(reason !== undefined && { reason }),
    notAsIntended: state === 'error',
  };
}

function linkedSwitchName(graph: Graph, port: RouterPortEntity): string {
  const link = graph.linksOf(port.id).find(({ type }) => type === 'switch-router');
  return switchNameOf(graph, link && 'switchId' in link ? link.switchId : undefined);
}
