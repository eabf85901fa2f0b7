import type { EntityId } from '@ovn-console/topology';
import type { FormId } from '../forms/form-id.ts';
import type { GraphView } from '../scene/graph-view.ts';
import type { Prefill } from './tool.ts';

/** The form that asks for the rest of a link dragged from one card to another, whichever way. */
export function linkForm(
  graph: GraphView,
  from: EntityId,
  to: EntityId,
): { readonly form: FormId; readonly prefill: Prefill } | undefined {
  const ends = [from, to];
  const one = (kind: 'switch' | 'router' | 'network') => ends.find((id) => graph.of(kind, id));
  const [switchId, routerId, networkId] = [one('switch'), one('router'), one('network')];
  if (switchId === undefined) return undefined;
  if (routerId !== undefined)
    return { form: 'linkSwitchToRouter', prefill: { switchId, routerId } };
  if (networkId !== undefined) return { form: 'addUplink', prefill: { switchId, networkId } };
  return undefined;
}
