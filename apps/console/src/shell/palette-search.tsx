'use client';
import type { Entity, Graph, SearchHit } from '@ovn-console/topology';
import { Command } from 'cmdk';
import { CornerDownLeft } from 'lucide-react';
import { usePathname, useRouter } from 'next/navigation';
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import type { LiveCluster } from '../trpc/cluster-provider.tsx';
import { entityName, secondName } from '../trpc/entity-names.ts';
import { useAllActions, type Action } from '../ui/actions.ts';
import { groupBy } from '../ui/group-by.ts';
import { Kbd } from '../ui/kbd.tsx';
import { KindIcon, kindLooks } from '../ui/kind-icon.tsx';
import { StateDot } from '../ui/state-dot.tsx';
import { Keys } from './keys-dialog.tsx';
import { clusterHref, pageOf } from './pages.ts';
import { groupStyles, isEnabled, itemOf, itemStyles } from './palette-items.ts';
import { closeOverlay } from './palette-state.ts';

const SHOWN = 40;

/** What was found of the objects, pages and actions that there are. */
export interface Search {
  readonly query: string;
  readonly hits: readonly SearchHit[];
  readonly actions: readonly Action[];
  /** The items that come first in their part of the list; one of them is chosen until another is. */
  readonly firstHit: string | undefined;
  readonly firstAction: string;
}

/** Looks for a name, IP, MAC, UUID or chassis, and for what can be done. */
export function useSearch(live: LiveCluster | undefined, text: string): Search {
  const query = useDeferredValue(text.trim());
  const actions = useMatchingActions(query);
  const hits = useHits(live, query);
  const firstAction = itemOf(actions.find(isEnabled));
  return { query, hits, actions, firstHit: hits[0]?.entity.id, firstAction };
}

export interface SearchResultsProps {
  readonly live: LiveCluster | undefined;
  readonly search: Search;
  /** Other things that fit, after the objects. */
  readonly children?: ReactNode;
}

/** The list below what is looked for. */
export function SearchResults({ live, search, children }: SearchResultsProps) {
  const { query, hits, actions } = search;
  return (
    <>
      <Command.List className="max-h-[52vh] overflow-y-auto p-1.5">
        <Command.Empty className="px-4 py-8 text-center text-sm text-mut">
          Nothing is called “{query}”, and no address matches it.
        </Command.Empty>
        {live ? <Objects live={live} hits={hits} /> : null}
        {children}
        {[...groupBy(actions, ({ group }) => group)].map(([group, listed]) => (
          <Command.Group key={group} heading={group} className={groupStyles}>
            {listed.map((action) => (
              <ActionItem key={action.id} action={action} />
            ))}
          </Command.Group>
        ))}
      </Command.List>
      <PaletteFooter />
    </>
  );
}

const noHits: readonly SearchHit[] = [];

function useHits(live: LiveCluster | undefined, query: string): readonly SearchHit[] {
  const graph = live?.live.graph;
  return useMemo(() => (graph && query ? graph.search(query, SHOWN + 1) : noHits), [graph, query]);
}

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
        <ObjectItem
          key={entity.id}
          entity={entity}
          graph={graph}
          onSelect={() => show(entity.id)}
        />
      ))}
    </Command.Group>
  );
}

/** Selects an object, by its selection id, on this page if it has a panel, else on the topology. */
export function useShowObject(live: LiveCluster): (id: string) => void {
  const router = useRouter();
  const page = pageOf(usePathname());
  return (id) => {
    closeOverlay();
    const href = clusterHref(live.cluster.name, page?.hasPanel ? page.path : 'topology');
    router.push(`${href}?select=${encodeURIComponent(id)}`);
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
