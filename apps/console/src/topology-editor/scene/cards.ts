import type { Entity, EntityId, EntityOf } from '@ovn-console/topology';
import type { CardKind } from './card-kind.ts';
import { cardSize, VISIBLE_ROWS } from './card-size.ts';
import { switchPortsOf, type GraphView } from './graph-view.ts';
import { laneOf, lanes, type Lane } from './lanes.ts';
import { byName, displayName } from './names.ts';

export type CardEntity = EntityOf<CardKind>;

/** Whether the entity is drawn as a card of its own. */
export function isCard(entity: Entity): entity is CardEntity {
  return laneOf(entity) !== undefined;
}

/** One card of the canvas, sized; the entity itself is read live by its component. */
export interface Card {
  readonly id: EntityId;
  readonly kind: CardKind;
  readonly lane: Lane;
  readonly name: string;
  /** Every row that the card can show, in order. */
  readonly rows: readonly EntityId[];
  readonly expanded: boolean;
  readonly width: number;
  readonly height: number;
}

export type View = 'logical' | 'bindings' | 'physical';

/** What the person chose to have open or closed, against the default. */
export interface Expansion {
  readonly open: ReadonlySet<EntityId>;
  readonly closed: ReadonlySet<EntityId>;
}

/** With more cards than this, everything starts collapsed. */
const FEW_CARDS = 30;
/** A switch with more guest rows than this starts collapsed. */
const FEW_GUESTS = 8;

const kindsOf: Readonly<Record<View, readonly CardKind[]>> = {
  logical: ['network', 'switch', 'router', 'chassis'],
  bindings: ['network', 'switch', 'router', 'chassis'],
  physical: ['network', 'chassis'],
};

/**
 * The cards of a view, lane by lane and by name within a lane, so that equal graphs give
 * equal cards.
 */
export function buildCards(graph: GraphView, view: View, expansion: Expansion): readonly Card[] {
  const entities = kindsOf[view].flatMap((kind): readonly CardEntity[] => graph.byKind(kind));
  const few = entities.length <= FEW_CARDS;
  return entities
    .map((entity) => buildCard(graph, entity, { expansion, few }))
    .toSorted((a, b) => lanes.indexOf(a.lane) - lanes.indexOf(b.lane) || byName(a.name, b.name));
}

interface ExpansionRule {
  readonly expansion: Expansion;
  readonly few: boolean;
}

function buildCard(graph: GraphView, entity: CardEntity, rule: ExpansionRule): Card {
  const rows = rowsOf(graph, entity);
  const byDefault = rule.few && opensByDefault(graph, entity, rows);
  const wanted = rule.expansion.open.has(entity.id) || byDefault;
  const expanded = rows.length > 0 && wanted && !rule.expansion.closed.has(entity.id);
  return {
    id: entity.id,
    kind: entity.kind,
    lane: laneOf(entity) ?? 'internal',
    name: displayName(entity),
    rows,
    expanded,
    ...cardSize(entity.kind, expanded ? rows.length : 0),
  };
}

function opensByDefault(graph: GraphView, entity: CardEntity, rows: readonly EntityId[]): boolean {
  if (entity.kind === 'router') return rows.length <= VISIBLE_ROWS;
  if (entity.kind !== 'switch' || rows.length > FEW_GUESTS) return false;
  return switchPortsOf(graph, entity.id).some(isRowOfItsOwn);
}

/**
 * The rows of a card. A switch's links to routers and networks are drawn as links, so their
 * ports are rows only where nothing else is on the switch, or where they lead nowhere.
 */
export function rowsOf(graph: GraphView, entity: CardEntity): readonly EntityId[] {
  const ports = graph.portsOf(entity.id);
  const own = ports.filter(isRowOfItsOwn);
  return (own.length > 0 ? own : ports).map((port) => port.id);
}

/** A router's port, a guest's, or one that names a router port or network which is not there. */
function isRowOfItsOwn(port: EntityOf<'switchPort' | 'routerPort'>): boolean {
  if (port.kind === 'routerPort') return true;
  if (port.type === 'router') return port.routerPortId === undefined;
  if (port.type === 'localnet') return port.networkName === undefined;
  return true;
}

/** The card that an entity is drawn on: its own, or the one of which it is a row. */
export function cardIdOf(graph: GraphView, id: EntityId): EntityId | undefined {
  const entity = graph.get(id);
  switch (entity?.kind) {
    case 'switchPort':
      return entity.switchId;
    case 'routerPort':
      return entity.routerId;
    case 'binding':
      return entity.switchId ?? entity.routerId;
    default:
      return entity && isCard(entity) ? entity.id : undefined;
  }
}
