import { parseEntityId, peerLinkId } from '../entity-id.ts';
import type {
  ChassisEntity,
  Entity,
  EntityId,
  LinkEntity,
  RouterPortEntity,
  SwitchPortEntity,
} from '../graph.ts';
import type { DerivedGraph } from './derived-graph.ts';
import type { Rows } from './rows.ts';
import type { Touched } from './touched.ts';

export interface FollowContext {
  readonly rows: Rows;
  readonly graph: DerivedGraph;
  readonly touched: Touched;
}

/** Touches what is computed from an entity that has changed, come or gone. */
export function touchFollowers(
  context: FollowContext,
  before: Entity | undefined,
  after: Entity | undefined,
): void {
  if (before !== undefined) followVersion(context, before);
  if (after !== undefined) followVersion(context, after);
  const isOneMoreOrLess = before === undefined || after === undefined;
  if (isOneMoreOrLess && (after ?? before)?.kind === 'chassis') {
    context.touched.addAll('network', context.graph.networkNames());
  }
}

function followVersion(context: FollowContext, entity: Entity): void {
  if (entity.kind === 'switchPort') followSwitchPort(context, entity);
  else if (entity.kind === 'routerPort') followRouterPort(context, entity);
  else if (entity.kind === 'link') followLink(context, entity);
  else if (entity.kind === 'chassis') followChassis(context, entity);
}

function followSwitchPort(context: FollowContext, port: SwitchPortEntity): void {
  const { touched } = context;
  touched.add('link', port.uuid);
  touchPeerLink(context, port);
  touched.add('switch', keyOf(port.switchId));
  touched.add('chassis', keyOf(port.chassisId));
  touched.add('network', port.networkName);
  touched.add('global', '');
}

function followRouterPort(context: FollowContext, port: RouterPortEntity): void {
  const { rows, touched } = context;
  touched.addAll('link', rows.indexes.switchPortByRouterPort.all(port.name));
  touchPeerLink(context, port);
  touched.add('router', keyOf(port.routerId));
  for (const { chassisId } of port.gatewayCandidates) touched.add('chassis', keyOf(chassisId));
}

function touchPeerLink({ touched }: FollowContext, port: { id: EntityId; peerPortId?: EntityId }) {
  const one = keyOf(port.id);
  const other = keyOf(port.peerPortId);
  if (one !== undefined && other !== undefined) touched.add('link', keyOf(peerLinkId(one, other)));
}

/** A switch's subnets are those of the router ports that it links to. */
function followLink({ touched }: FollowContext, link: LinkEntity): void {
  if (link.type === 'switch-router') touched.add('switch', keyOf(link.switchId));
}

function followChassis({ touched }: FollowContext, chassis: ChassisEntity): void {
  for (const { network } of chassis.bridgeMappings) touched.add('network', network);
}

function keyOf(id: EntityId | undefined): string | undefined {
  return id === undefined ? undefined : parseEntityId(id)?.key;
}
