import type { Entity, EntityId } from '@ovn-console/topology';
import type { FormId } from '../forms/form-id.ts';
import type { GraphView } from '../scene/graph-view.ts';
import type { Prefill } from './tool.ts';

/** Something that can be done with the selection. */
export type SelectionAction =
  | {
      readonly type: 'form';
      readonly label: string;
      readonly form: FormId;
      readonly prefill: Prefill;
    }
  | { readonly type: 'delete'; readonly label: string; readonly target: EntityId };

/** What can be done with an object, most wanted first. */
export function actionsFor(graph: GraphView, id: EntityId): readonly SelectionAction[] {
  const entity = graph.get(id);
  if (!entity) return [];
  const remove: SelectionAction = { type: 'delete', label: 'Delete', target: id };
  switch (entity.kind) {
    case 'switch':
      return [...switchActions(entity), remove];
    case 'router':
      return [...routerActions(entity), remove];
    case 'switchPort':
      return [...switchPortActions(entity), remove];
    case 'routerPort':
      return [
        form('Gateway chassis', 'gatewayChassis', { portId: id }),
        form('Change addresses', 'changeRouterPort', { portId: id }),
        remove,
      ];
    case 'link':
      return [{ ...remove, label: entity.type === 'localnet' ? 'Delete uplink' : 'Delete link' }];
    case 'network':
      return [form('Add uplink', 'addUplink', { networkId: id })];
    default:
      return [];
  }
}

function form(label: string, id: FormId, prefill: Prefill): SelectionAction {
  return { type: 'form', label, form: id, prefill };
}

function switchActions({ id }: Entity): readonly SelectionAction[] {
  const prefill = { switchId: id };
  return [
    form('Add guest port', 'addGuestPort', prefill),
    form('Link to router', 'linkSwitchToRouter', prefill),
    form('Add uplink', 'addUplink', prefill),
  ];
}

function routerActions(router: Extract<Entity, { kind: 'router' }>): readonly SelectionAction[] {
  const prefill = { routerId: router.id };
  return [
    form('Link to switch', 'linkSwitchToRouter', prefill),
    form('Add static route', 'addStaticRoute', prefill),
    form('Add NAT', 'addNat', prefill),
    ...(router.routes.length > 0
      ? [form('Delete static route', 'deleteStaticRoute', prefill)]
      : []),
    ...(router.nats.length > 0 ? [form('Delete NAT', 'deleteNat', prefill)] : []),
  ];
}

function switchPortActions(
  port: Extract<Entity, { kind: 'switchPort' }>,
): readonly SelectionAction[] {
  const prefill = { portId: port.id };
  const ofGuests = [
    form('Change port security', 'changePortSecurity', prefill),
    form(port.enabled ? 'Disable' : 'Enable', 'changeEnabled', prefill),
  ];
  return [
    form('Change addresses', 'changeAddresses', prefill),
    form('Change options', 'changeOptions', prefill),
    ...(port.type === '' ? ofGuests : []),
  ];
}
