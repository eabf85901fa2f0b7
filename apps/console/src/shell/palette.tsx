'use client';
import type { Entity, Graph, SearchHit } from '@ovn-console/topology';
import { Command } from 'cmdk';
import { CornerDownLeft } from 'lucide-react';
import { usePathname, useRouter } from 'next/navigation';
import { Dialog as Radix } from 'radix-ui';
import { useDeferredValue, useMemo, useState } from 'react';
import { useMaybeLiveCluster, type LiveCluster } from '../trpc/cluster-provider.tsx';
import { entityName, secondName } from '../trpc/entity-names.ts';
import { useAllActions, type Action } from '../ui/actions.ts';
import { groupBy } from '../ui/group-by.ts';
import { Kbd } from '../ui/kbd.tsx';
import { KindIcon, kindLooks } from '../ui/kind-icon.tsx';
import { StateDot } from '../ui/state-dot.tsx';
import { Keys } from './keys-dialog.tsx';
import { clusterHref, pageOf } from './pages.ts';
import { closeOverlay, useOverlay } from './palette-state.ts';

const SHOWN = 40;

/** Ctrl/Cmd K: any object by name, IP, MAC, UUID or chassis; any page; any action. */
export function Palette() {
  const open = useOverlay(({ overlay }) => overlay === 'palette');
  return (
    <Radix.Root open={open} onOpenChange={(next) => (next ? undefined : closeOverlay())}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/30 dark:bg-black/60" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed top-[12vh] left-1/2 z-50 w-[min(640px,calc(100vw-32px))] -translate-x-1/2 animate-pop overflow-hidden rounded-xl border border-line bg-panel shadow-overlay"
        >
          <Radix.Title className="sr-only">Find anything</Radix.Title>
          <PaletteContent />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function PaletteContent() {
  const [text, setText] = useState('');
  const query = useDeferredValue(text.trim());
  const live = useMaybeLiveCluster();
  const actions = useMatchingActions(query);
  const hits = useHits(live, query);
  const chosen = useChosen(query, hits[0]?.entity.id ?? itemOf(actions.find(isEnabled)));
  return (
    <Command shouldFilter={false} loop label="Find anything" {...chosen}>
      <Command.Input
        value={text}
        onValueChange={setText}
        placeholder="Name, IP, MAC, UUID, chassis, page or action"
        className="h-12 w-full border-b border-line bg-transparent px-4 text-base outline-none placeholder:text-faint"
      />
      <Command.List className="max-h-[52vh] overflow-y-auto p-1.5">
        <Command.Empty className="px-4 py-8 text-center text-sm text-mut">
          Nothing is called “{query}”, and no address matches it.
        </Command.Empty>
        {live ? <Objects live={live} hits={hits} /> : null}
        {[...groupBy(actions, ({ group }) => group)].map(([group, listed]) => (
          <Command.Group key={group} heading={group} className={groupStyles}>
            {listed.map((action) => (
              <ActionItem key={action.id} action={action} />
            ))}
          </Command.Group>
        ))}
      </Command.List>
      <PaletteFooter />
    </Command>
  );
}

/** The first thing found is chosen until another is, so that Enter opens it; cmdk sees to that only while it filters itself. */
function useChosen(query: string, first: string) {
  const [choice, setChoice] = useState({ query, value: first });
  return {
    value: choice.query === query ? choice.value : first,
    onValueChange: (value: string) => setChoice({ query, value }),
  };
}

const noHits: readonly SearchHit[] = [];

function useHits(live: LiveCluster | undefined, query: string): readonly SearchHit[] {
  const graph = live?.live.graph;
  return useMemo(() => (graph && query ? graph.search(query, SHOWN + 1) : noHits), [graph, query]);
}

function isEnabled({ disabledReason }: Action): boolean {
  return disabledReason === undefined;
}

function itemOf(action: Action | undefined): string {
  return action ? `action ${action.id}` : '';
}

const groupStyles =
  '[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-faint';
const itemStyles =
  'flex min-h-9 items-center gap-2.5 rounded-lg px-2.5 py-1 text-sm select-none data-[disabled=true]:opacity-50 data-[selected=true]:bg-hover';

function useMatchingActions(query: string): readonly Action[] {
  const all = useAllActions();
  return useMemo(() => {
    const words = query.toLowerCase().split(/\s+/);
    return all.filter(
      ({ hidden, searchedOnly, label, group }) =>
        !hidden &&
        !(searchedOnly && query === '') &&
        words.every((word) => `${group} ${label}`.toLowerCase().includes(word)),
    );
  }, [all, query]);
}

function ActionItem({ action }: { action: Action }) {
  return (
    <Command.Item
      value={itemOf(action)}
      disabled={!isEnabled(action)}
      className={itemStyles}
      onSelect={() => {
        closeOverlay();
        action.run();
      }}
    >
      <span>{action.label}</span>
      <span className="ml-auto text-xs text-mut">{action.disabledReason}</span>
      {action.keys ? <Keys keys={action.keys} /> : null}
    </Command.Item>
  );
}

function Objects({ live, hits }: { live: LiveCluster; hits: readonly SearchHit[] }) {
  const { graph } = live.live;
  const show = useShowObject(live);
  if (hits.length === 0) return null;
  const heading = hits.length > SHOWN ? `Objects, the best ${SHOWN}` : 'Objects';
  return (
    <Command.Group heading={heading} className={groupStyles}>
      {hits.slice(0, SHOWN).map(({ entity }) => (
        <ObjectItem key={entity.id} entity={entity} graph={graph} onSelect={() => show(entity)} />
      ))}
    </Command.Group>
  );
}

/** Selects the object on this page if it has a panel, else on the topology. */
function useShowObject(live: LiveCluster) {
  const router = useRouter();
  const page = pageOf(usePathname());
  return (entity: Entity) => {
    closeOverlay();
    const href = clusterHref(live.cluster.name, page?.hasPanel ? page.path : 'topology');
    router.push(`${href}?select=${encodeURIComponent(entity.id)}`);
  };
}

function ObjectItem(props: { entity: Entity; graph: Graph; onSelect: () => void }) {
  const { entity, graph, onSelect } = props;
  return (
    <Command.Item value={entity.id} onSelect={onSelect} className={itemStyles}>
      <KindIcon kind={entity.kind} />
      <span className="min-w-0">
        <span className="block truncate font-medium">{entityName(entity, graph)}</span>
        <span className="block truncate font-mono text-2xs text-mut">{detail(entity)}</span>
      </span>
      <span className="ml-auto text-xs whitespace-nowrap text-mut">
        {kindLooks[entity.kind].noun}
      </span>
      {'state' in entity ? <StateDot state={entity.state} /> : null}
    </Command.Item>
  );
}

/** What tells objects of like names apart: addresses, or OVN's own name. */
function detail(entity: Entity): string {
  const addresses = (() => {
    switch (entity.kind) {
      case 'switch':
        return entity.subnets;
      case 'switchPort':
      case 'binding':
        return [...entity.ips, ...entity.macs];
      case 'routerPort':
        return [...entity.networks, entity.mac];
      case 'chassis':
        return entity.encaps.map(({ type, ip }) => `${type} ${ip}`);
      case 'router':
      case 'network':
      case 'link':
      case 'global':
        return [];
    }
  })();
  return [...addresses, secondName(entity)].filter(Boolean).join('  ');
}

function PaletteFooter() {
  return (
    <div className="flex items-center gap-4 border-t border-line px-4 py-2 text-xs text-faint">
      <span className="flex items-center gap-1.5">
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd> choose
      </span>
      <span className="flex items-center gap-1.5">
        <Kbd>
          <CornerDownLeft className="size-3" />
        </Kbd>
        open
      </span>
      <span className="flex items-center gap-1.5">
        <Kbd>Esc</Kbd> close
      </span>
    </div>
  );
}
