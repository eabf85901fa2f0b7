import type { Entity } from '@ovn-console/topology';
import type { GraphView } from './graph-view.ts';
import { count, displayName } from './names.ts';

const nouns: Readonly<Record<Entity['kind'], string>> = {
  switch: 'Switch',
  router: 'Router',
  network: 'Physical network',
  chassis: 'Chassis',
  switchPort: 'Port',
  routerPort: 'Router port',
  binding: 'Binding',
  link: 'Link',
  global: 'OVN',
};

/** "Switch ls-int": what a card or row is, and its name. */
export function spokenName(entity: Entity): string {
  return `${nouns[entity.kind]} ${displayName(entity)}`;
}

/** The whole of what a card or row shows, as one sentence for a screen reader. */
export function spokenDescription(entity: Entity, graph: GraphView): string {
  return [spokenName(entity), ...facts(entity, graph)].filter((fact) => fact !== '').join(', ');
}

function facts(entity: Entity, graph: GraphView): readonly string[] {
  switch (entity.kind) {
    case 'switch':
      return [...entity.subnets, portsOf(entity), troubled(entity.state)];
    case 'router':
      return [count(entity.portCount, 'port'), troubled(entity.state)];
    case 'network':
      return [
        `on ${entity.chassisIds.length} of ${entity.chassisTotal} chassis`,
        troubled(entity.state),
      ];
    case 'chassis':
      return [count(entity.boundPortCount, 'port'), entity.state];
    case 'switchPort':
      return [entity.state, on(graph, entity.chassisId), ...entity.ips];
    case 'routerPort':
      return [entity.state, ...placement(entity, graph), ...entity.networks];
    case 'link':
    case 'binding':
      return [entity.state];
    case 'global':
      return [];
  }
}

function portsOf(entity: Extract<Entity, { kind: 'switch' }>): string {
  return entity.guestPortCount === 0
    ? count(entity.portCount, 'port')
    : `${entity.guestPortsUp} of ${entity.guestPortCount} up`;
}

/** Cards are quiet about being fine. */
function troubled(state: string): string {
  return state === 'up' ? '' : state;
}

function on(graph: GraphView, chassisId: string | undefined): string {
  const chassis = graph.of('chassis', chassisId);
  return chassis ? `on ${displayName(chassis)}` : '';
}

function placement(
  port: Extract<Entity, { kind: 'routerPort' }>,
  graph: GraphView,
): readonly string[] {
  if (port.placement === 'distributed') return ['distributed'];
  return port.gatewayCandidates.map((candidate) => {
    const chassis = graph.of('chassis', candidate.chassisId);
    const name = chassis ? displayName(chassis) : (candidate.hostname ?? candidate.chassisName);
    return `${candidate.active ? 'active' : 'standby'} on ${name}`;
  });
}
