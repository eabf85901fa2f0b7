'use client';
import { commandGroups } from '@ovn-console/ovn/commands';
import type { EntityId } from '@ovn-console/topology';
import { useLiveCluster } from '../../trpc/cluster-provider.tsx';
import { useActions, type Action } from '../../ui/actions.ts';
import { useEditMode } from '../../ui/edit-mode.ts';
import type { GraphView } from '../scene/graph-view.ts';
import type { Prefill } from './tool.ts';
import type { Tools } from './tool-store.ts';

const changes = commandGroups()
  .flatMap(([, commands]) => commands)
  .filter(({ isReading }) => !isReading);

/** Every command that changes something, as a form: the palette finds it by name and by what it does. */
export function useCommandActions(tools: Tools, selected: EntityId | undefined): void {
  const { graph } = useLiveCluster().live;
  const { editing } = useEditMode();
  useActions(
    changes.map(({ name, summary }): Action => ({
      id: `form of ${name}`,
      group: 'Fill in a command',
      label: `${name}: ${summary}`,
      searchedOnly: true,
      ...(!editing && { disabledReason: 'Unlock editing first' }),
      run: () => tools.openForm(`command:${name}`, prefillOf(graph, selected)),
    })),
  );
}

function prefillOf(graph: GraphView, selected: EntityId | undefined): Prefill {
  const kind = selected === undefined ? undefined : graph.get(selected)?.kind;
  if (kind === 'switch') return { switchId: selected };
  if (kind === 'router') return { routerId: selected };
  return kind === 'switchPort' || kind === 'routerPort' ? { portId: selected } : {};
}
