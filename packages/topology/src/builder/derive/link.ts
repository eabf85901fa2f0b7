import { entityId } from '../../entity-id.ts';
import type { LinkEntity, RouterPortEntity, SwitchPortEntity } from '../../graph.ts';
import type { DerivedGraph } from '../derived-graph.ts';
import { worseOf } from '../health.ts';

/** The link that a switch port makes (key: its uuid), or two peers (`uuid+uuid`); undefined unless both ends are there. */
export function deriveLink(graph: DerivedGraph, key: string): LinkEntity | undefined {
  const [one = '', other] = key.split('+');
  if (other !== undefined) return peerLink(graph, [one, other]);
  const port = graph.of('switchPort', entityId('switchPort', one));
  if (port === undefined) return undefined;
  return routerLink(graph, port) ?? networkLink(port);
}

function routerLink(graph: DerivedGraph, port: SwitchPortEntity): LinkEntity | undefined {
  const routerPort = graph.of('routerPort', port.routerPortId);
  if (routerPort === undefined) return undefined;
  return {
    kind: 'link',
    type: 'switch-router',
    id: entityId('link', port.uuid),
    switchId: port.switchId,
    switchPortId: port.id,
    routerId: routerPort.routerId,
    routerPortId: routerPort.id,
    networks: routerPort.networks,
    ...worseOf(port, routerPort),
  };
}

function networkLink(port: SwitchPortEntity): LinkEntity | undefined {
  if (port.networkName === undefined) return undefined;
  return {
    kind: 'link',
    type: 'localnet',
    id: entityId('link', port.uuid),
    switchId: port.switchId,
    switchPortId: port.id,
    networkId: entityId('network', port.networkName),
    ...(port.tag !== undefined && { tag: port.tag }),
    state: port.state,
    ...(port.reason !== undefined && { reason: port.reason }),
  };
}

function peerLink(
  graph: DerivedGraph,
  [one, other]: readonly [string, string],
): LinkEntity | undefined {
  const id = entityId('link', `${one}+${other}`);
  const routerPorts = mutual(
    graph.of('routerPort', entityId('routerPort', one)),
    graph.of('routerPort', entityId('routerPort', other)),
  );
  if (routerPorts !== undefined) return { id, ...routerRouterLink(routerPorts) };
  const switchPorts = mutual(
    graph.of('switchPort', entityId('switchPort', one)),
    graph.of('switchPort', entityId('switchPort', other)),
  );
  return switchPorts && { id, ...switchSwitchLink(switchPorts) };
}

type Peer = { readonly id: string; readonly peerPortId?: string };

function mutual<Port extends Peer>(
  one: Port | undefined,
  other: Port | undefined,
): readonly [Port, Port] | undefined {
  if (one === undefined || other === undefined || one === other) return undefined;
  return one.peerPortId === other.id && other.peerPortId === one.id ? [one, other] : undefined;
}

function routerRouterLink([one, other]: readonly [RouterPortEntity, RouterPortEntity]) {
  return {
    kind: 'link',
    type: 'router-router',
    routerPortIds: [one.id, other.id],
    routerIds: [one.routerId, other.routerId],
    networks: [...new Set([...one.networks, ...other.networks])],
    ...worseOf(one, other),
  } as const;
}

function switchSwitchLink([one, other]: readonly [SwitchPortEntity, SwitchPortEntity]) {
  return {
    kind: 'link',
    type: 'switch-switch',
    switchPortIds: [one.id, other.id],
    switchIds: [one.switchId, other.switchId],
    ...worseOf(one, other),
  } as const;
}
