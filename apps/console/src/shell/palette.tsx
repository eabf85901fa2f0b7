'use client';
import { Command } from 'cmdk';
import { Dialog as Radix } from 'radix-ui';
import { useState } from 'react';
import { LineInput } from '../command-line/line-input.tsx';
import { useMaybeLiveCluster } from '../trpc/cluster-provider.tsx';
import { LivePalette } from './live-palette.tsx';
import { SearchResults, useSearch } from './palette-search.tsx';
import { closeOverlay, useOverlay } from './palette-state.ts';
import { useChosen } from './use-chosen.ts';

/** Ctrl/Cmd K: any object by name, IP, MAC, UUID or chassis; any page; any action; an ovn-nbctl line. */
export function Palette() {
  const open = useOverlay(({ overlay }) => overlay === 'palette');
  const live = useMaybeLiveCluster();
  return (
    <Radix.Root open={open} onOpenChange={(next) => (next ? undefined : closeOverlay())}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/30 dark:bg-black/60" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed top-[12vh] left-1/2 z-50 w-[min(640px,calc(100vw-32px))] -translate-x-1/2 animate-pop overflow-hidden rounded-xl border border-line bg-panel shadow-overlay has-data-command:w-[min(860px,calc(100vw-32px))]"
        >
          <Radix.Title className="sr-only">Find anything</Radix.Title>
          {live ? <LivePalette live={live} /> : <PlainPalette />}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** On pages that belong to no cluster: pages and actions. */
function PlainPalette() {
  const [text, setText] = useState('');
  const search = useSearch(undefined, text);
  const { value, onValueChange } = useChosen(search.query, search.firstAction);
  return (
    <Command
      shouldFilter={false}
      loop
      label="Find anything"
      value={value}
      onValueChange={onValueChange}
    >
      <LineInput
        edited={{ text, cursor: text.length }}
        onEdit={(next) => setText(next.text)}
        placeholder="Page or action"
      />
      <SearchResults live={undefined} search={search} />
    </Command>
  );
}
