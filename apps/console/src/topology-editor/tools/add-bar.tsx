'use client';
import type { EntityId } from '@ovn-console/topology';
import { Cable, EthernetPort, Router, Share2, Spline, type LucideIcon } from 'lucide-react';
import { useLiveCluster } from '../../trpc/cluster-provider.tsx';
import { useActions } from '../../ui/actions.ts';
import { cn } from '../../ui/class-names.ts';
import { useEditMode } from '../../ui/edit-mode.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import type { FormId } from '../forms/form-id.ts';
import { cardIdOf } from '../scene/cards.ts';
import type { GraphView } from '../scene/graph-view.ts';
import type { Prefill } from './tool.ts';
import { useTool, useTools } from './tool-store.ts';

interface Addable {
  readonly form: FormId;
  readonly name: string;
  readonly key: string;
  readonly icon: LucideIcon;
  readonly hue: string;
}

const addables: readonly Addable[] = [
  { form: 'addSwitch', name: 'Add switch', key: 's', icon: Share2, hue: 'text-switch' },
  { form: 'addRouter', name: 'Add router', key: 'r', icon: Router, hue: 'text-router' },
  { form: 'addGuestPort', name: 'Add guest port', key: 'p', icon: EthernetPort, hue: 'text-port' },
  {
    form: 'linkSwitchToRouter',
    name: 'Link switch to router',
    key: 'l',
    icon: Spline,
    hue: 'text-fg',
  },
  { form: 'addUplink', name: 'Add uplink', key: 'u', icon: Cable, hue: 'text-uplink' },
];

/** What can be added, at the canvas's left edge while editing. */
export function AddBar({ selected }: { selected: EntityId | undefined }) {
  const { editing } = useEditMode();
  const { graph } = useLiveCluster().live;
  const { openForm } = useTools();
  const tool = useTool();
  const add = (form: FormId) => openForm(form, prefillFrom(graph, selected));
  useActions(
    editing
      ? addables.map(({ form, name, key }) => ({
          id: form,
          label: name,
          group: 'Edit',
          keys: key,
          run: () => add(form),
        }))
      : [],
  );
  if (!editing) return null;
  return (
    <div
      role="toolbar"
      aria-label="Add"
      aria-orientation="vertical"
      className="absolute top-1/2 left-3.5 z-10 flex -translate-y-1/2 animate-pop flex-col overflow-hidden rounded-lg border border-line bg-panel shadow-card"
    >
      {addables.map(({ form, name, key, icon: Icon, hue }) => (
        <Tooltip
          key={form}
          side="right"
          content={
            <span className="flex items-center gap-1.5">
              {name} <Kbd>{key.toUpperCase()}</Kbd>
            </span>
          }
        >
          <button
            type="button"
            aria-label={name}
            aria-pressed={tool.type === 'form' && tool.form === form}
            onClick={() => add(form)}
            className="inline-flex size-10 items-center justify-center border-t border-line first:border-t-0 hover:bg-hover focus-visible:-outline-offset-2 aria-pressed:bg-selected"
          >
            <Icon aria-hidden className={cn('size-4.5', hue)} />
          </button>
        </Tooltip>
      ))}
    </div>
  );
}

/** What is selected is what is meant. */
function prefillFrom(graph: GraphView, selected: EntityId | undefined): Prefill {
  const card = selected === undefined ? undefined : cardIdOf(graph, selected);
  const entity = card === undefined ? undefined : graph.get(card);
  switch (entity?.kind) {
    case 'switch':
      return { switchId: entity.id };
    case 'router':
      return { routerId: entity.id };
    case 'network':
      return { networkId: entity.id };
    default:
      return {};
  }
}
