import type { RowPremise } from '@ovn-console/api';
import type { Command } from '@ovn-console/ovn/commands';
import { gestures } from '@ovn-console/ovn/gestures';
import type { Entity, EntityId, EntityOf, LinkEntity } from '@ovn-console/topology';
import { referenceOf, referenceTo } from '../forms/choices.ts';
import { premiseOf } from '../forms/premise.ts';
import { routerPortsOf, switchPortsOf, type GraphView } from '../scene/graph-view.ts';
import { portsOfLink } from '../scene/links.ts';
import { count, displayName } from '../scene/names.ts';

/** What deleting an object amounts to. */
export interface Deletion {
  /** "switch ls-int" */
  readonly what: string;
  /** What goes with it, a line each. */
  readonly goesWith: readonly string[];
  readonly commands: readonly Command[];
  /** That what goes with it is still what the person was shown. */
  readonly premise: readonly RowPremise[];
}

/** How to delete an entity, or undefined where that is not the Northbound database's to do. */
export function deletionOf(graph: GraphView, id: EntityId): Deletion | undefined {
  const entity = graph.get(id);
  switch (entity?.kind) {
    case 'switch':
      return ofSwitch(graph, entity);
    case 'router':
      return ofRouter(graph, entity);
    case 'switchPort':
    case 'routerPort':
      return ofPort(graph, entity);
    case 'link':
      return ofLink(graph, entity);
    default:
      return undefined;
  }
}

function ofSwitch(graph: GraphView, entity: EntityOf<'switch'>): Deletion {
  const links = graph.linksOf(entity.id);
  const routerPorts = links.flatMap((link) =>
    link.type === 'switch-router' ? [referenceOf(graph, link.routerPortId)] : [],
  );
  const ports = switchPortsOf(graph, entity.id);
  return {
    what: `switch ${displayName(entity)}`,
    goesWith: [
      ...namesOf(ports, 'port'),
      ...routerPorts.map((name) => `router port ${name}, the other end of a link`),
    ],
    commands: gestures.deleteSwitch.commands({
      switch: referenceTo(graph, entity),
      routerPorts,
    }),
    premise: premiseOf(entity, { ports: ports.map(({ uuid }) => uuid) }),
  };
}

function ofRouter(graph: GraphView, entity: EntityOf<'router'>): Deletion {
  const links = graph.linksOf(entity.id);
  const switchPorts = links.flatMap((link) =>
    link.type === 'switch-router' ? [referenceOf(graph, link.switchPortId)] : [],
  );
  const ports = routerPortsOf(graph, entity.id);
  const rules = [
    entity.routes.length > 0 && count(entity.routes.length, 'static route'),
    entity.nats.length > 0 && count(entity.nats.length, 'NAT rule'),
  ];
  return {
    what: `router ${displayName(entity)}`,
    goesWith: [
      ...namesOf(ports, 'router port'),
      ...switchPorts.map((name) => `port ${name}, the other end of a link`),
      ...rules.filter((line) => line !== false),
    ],
    commands: gestures.deleteRouter.commands({
      router: referenceTo(graph, entity),
      switchPorts,
    }),
    premise: premiseOf(entity, { ports: ports.map(({ uuid }) => uuid) }),
  };
}

function ofPort(graph: GraphView, entity: EntityOf<'switchPort' | 'routerPort'>): Deletion {
  const [link] = graph.linksOf(entity.id);
  if (link && link.type !== 'localnet') return ofLink(graph, link);
  return {
    what: `port ${displayName(entity)}`,
    goesWith: [],
    commands: deletePort(graph, entity),
    premise: [],
  };
}

function ofLink(graph: GraphView, link: LinkEntity): Deletion {
  const ports = portsOfLink(link).flatMap((id) => graph.get(id) ?? []);
  return {
    what: link.type === 'localnet' ? 'the uplink' : 'the link',
    goesWith: ports.map(
      (port) => `${port.kind === 'routerPort' ? 'router port' : 'port'} ${displayName(port)}`,
    ),
    commands: ports.flatMap((port) => deletePort(graph, port)),
    premise: [],
  };
}

function deletePort(graph: GraphView, port: Entity): readonly Command[] {
  if (port.kind === 'switchPort') {
    return gestures.deletePort.commands({ port: referenceTo(graph, port) });
  }
  if (port.kind !== 'routerPort') return [];
  return [{ type: 'deleteLogicalRouterPort', port: referenceTo(graph, port) }];
}

/** More names than this are counted. */
const NAMED = 6;

function namesOf(ports: readonly Entity[], noun: string): readonly string[] {
  if (ports.length > NAMED) return [count(ports.length, noun)];
  return ports.map((port) => `${noun} ${displayName(port)}`);
}
