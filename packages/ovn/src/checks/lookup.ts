import type { Draft } from '../planning/draft.ts';
import { isUuid } from '../planning/uuid.ts';
import type { LogicalRouter } from '../schema/northbound/logical-router.ts';
import type { LogicalRouterPort } from '../schema/northbound/logical-router-port.ts';
import type { LogicalSwitch } from '../schema/northbound/logical-switch.ts';
import type { LogicalSwitchPort } from '../schema/northbound/logical-switch-port.ts';

export function switchPort(draft: Draft, id: string): LogicalSwitchPort | undefined {
  const ports = draft.table('Logical_Switch_Port');
  return (isUuid(id) ? ports.get(id) : undefined) ?? ports.findBy('name', id)[0];
}

export function routerPort(draft: Draft, id: string): LogicalRouterPort | undefined {
  const ports = draft.table('Logical_Router_Port');
  return (isUuid(id) ? ports.get(id) : undefined) ?? ports.findBy('name', id)[0];
}

export function router(draft: Draft, id: string): LogicalRouter | undefined {
  const routers = draft.table('Logical_Router');
  return (isUuid(id) ? routers.get(id) : undefined) ?? routers.findBy('name', id)[0];
}

export function switchOfPort(draft: Draft, port: LogicalSwitchPort): LogicalSwitch | undefined {
  return draft.table('Logical_Switch').findBy('ports', port._uuid)[0];
}

export function routerOfPort(draft: Draft, port: LogicalRouterPort): LogicalRouter | undefined {
  return draft.table('Logical_Router').findBy('ports', port._uuid)[0];
}

export function switchPortsOf(draft: Draft, owner: LogicalSwitch): LogicalSwitchPort[] {
  const ports = draft.table('Logical_Switch_Port');
  return owner.ports.map((uuid) => ports.get(uuid)).filter((port) => port !== undefined);
}

export function routerPortsOf(draft: Draft, owner: LogicalRouter): LogicalRouterPort[] {
  const ports = draft.table('Logical_Router_Port');
  return owner.ports.map((uuid) => ports.get(uuid)).filter((port) => port !== undefined);
}

/** The router port that a switch port of type `router` leads to. */
export function peerOf(draft: Draft, port: LogicalSwitchPort): LogicalRouterPort | undefined {
  const name = port.type === 'router' ? port.options.get('router-port') : undefined;
  return name === undefined
    ? undefined
    : draft.table('Logical_Router_Port').findBy('name', name)[0];
}

/** The switch ports that lead to a router port: one, if all is well. */
export function switchPortsTo(draft: Draft, { name }: LogicalRouterPort): LogicalSwitchPort[] {
  return draft
    .table('Logical_Switch_Port')
    .findBy('options', 'router-port')
    .filter((port) => port.type === 'router' && port.options.get('router-port') === name);
}
