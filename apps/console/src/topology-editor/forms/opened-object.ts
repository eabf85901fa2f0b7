import type { Entity } from '@ovn-console/topology';
import type { GraphView } from '../scene/graph-view.ts';
import type { Prefill } from '../tools/tool.ts';

/** The object that a form opened on `prefill` changes: the most specific one. */
export function openedObject(graph: GraphView, prefill: Prefill): Entity | undefined {
  const id = prefill.portId ?? prefill.routerId ?? prefill.switchId;
  return id === undefined ? undefined : graph.get(id);
}
