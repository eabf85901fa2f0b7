'use client';
import { completeAt, type CompletionItem } from '@ovn-console/ovn/completion';
import { Command } from 'cmdk';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { acceptItem, type EditedText } from '../command-line/accept-item.ts';
import { CommandHelp, CommandResult } from '../command-line/command-pane.tsx';
import { CompletionGroup, itemValue } from '../command-line/completion-group.tsx';
import { isCommandLine } from '../command-line/is-command-line.ts';
import { keyOf } from '../command-line/line-keys.ts';
import { LineInput } from '../command-line/line-input.tsx';
import { draftOf, keepDraft } from '../command-line/line-memory.ts';
import { useCommandLine } from '../command-line/use-command-line.ts';
import { useRecall } from '../command-line/use-recall.ts';
import type { LiveCluster } from '../trpc/cluster-provider.tsx';
import { groupStyles } from './palette-items.ts';
import { SearchResults, useSearch, useShowObject } from './palette-search.tsx';
import { closeOverlay } from './palette-state.ts';
import { useChosen } from './use-chosen.ts';

/** The palette of a cluster: whatever is typed is looked for, or taken as an ovn-nbctl line. */
export function LivePalette({ live }: { live: LiveCluster }) {
  const { edited, edit } = useDraft(live.cluster.id);
  const { text, cursor } = edited;
  const isCommand = isCommandLine(text);
  const show = useShowObject(live);
  const search = useSearch(live, isCommand ? '' : text);
  const onApplied = () => {
    edit({ text: '', cursor: 0 });
    closeOverlay();
  };
  const line = useCommandLine({ text: isCommand ? text : '', cursor, onApplied });
  const commands = useCommands(isCommand ? '' : text);
  const items = isCommand ? line.items : commands;
  const [firstItem] = items;
  const firstCommand = firstItem && itemValue(firstItem);
  const chosen = useChosen(
    isCommand ? `${text} ${cursor}` : search.query,
    (isCommand ? firstCommand : (search.firstHit ?? firstCommand ?? search.firstAction)) ?? '',
  );
  const recall = useRecall(text);

  const accept = (item: CompletionItem) => {
    const word = line.completion?.word ?? { start: 0, end: text.length };
    edit(acceptItem(text, { word }, item));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const chosenItem = items.find((item) => itemValue(item) === chosen.value);
    const key = keyOf(event, {
      edited,
      isCommand,
      isBrowsing: recall.isBrowsing,
      isItemChosen: chosenItem !== undefined,
      isChoiceExplicit: chosen.isExplicit,
      isReady: line.isReady,
      isReading: line.spoken.isReading,
    });
    switch (key) {
      case 'leave to the list':
        return undefined;
      case 'leave to the field':
        return event.stopPropagation();
      case 'accept':
        event.preventDefault();
        return chosenItem && accept(chosenItem);
      case 'older':
      case 'newer': {
        const earlier = recall.step(key);
        if (earlier === undefined) return undefined;
        event.preventDefault();
        return edit({ text: earlier, cursor: earlier.length });
      }
      case 'do':
        event.preventDefault();
        return line.primary?.reason === undefined ? line.primary?.run() : undefined;
      case 'go to the button':
        event.preventDefault();
        return line.primary ? buttonNear(event.currentTarget)?.focus() : line.insist();
    }
  };

  return (
    <div data-command={isCommand || undefined} className="flex max-h-[76vh] flex-col">
      <Command
        shouldFilter={false}
        loop
        vimBindings={false}
        label="Find anything"
        value={chosen.value}
        onValueChange={chosen.onValueChange}
        className="shrink-0"
      >
        <LineInput
          edited={edited}
          onEdit={edit}
          onKeyDown={onKeyDown}
          isCommand={isCommand}
          faults={line.faults}
          placeholder="Name, IP, MAC, UUID, chassis, page, action or ovn-nbctl command"
        />
        {isCommand ? (
          <CommandHelp text={text} line={line} onAccept={accept} />
        ) : (
          <SearchResults live={live} search={search}>
            <CompletionGroup
              items={commands}
              onAccept={accept}
              heading="ovn-nbctl"
              className={groupStyles}
            />
          </SearchResults>
        )}
      </Command>
      {isCommand ? <CommandResult line={line} onSelect={show} /> : null}
    </div>
  );
}

/** What is typed; a command line is still there when the palette is opened again. */
function useDraft(clusterId: string) {
  const [edited, setEdited] = useState((): EditedText => {
    const text = draftOf(clusterId);
    return { text, cursor: text.length };
  });
  const edit = (next: EditedText) => {
    if (next.text !== edited.text) {
      keepDraft(clusterId, isCommandLine(next.text) ? next.text : '');
    }
    setEdited(next);
  };
  return { edited, edit };
}

const COMMANDS_SHOWN = 6;

/** Commands that begin so, while it may still be a name. */
function useCommands(text: string): readonly CompletionItem[] {
  const typed = text.trim();
  return useMemo(() => {
    if (typed.length < 2 || /\s/u.test(typed)) return [];
    const all = completeAt(typed, typed.length)?.items ?? [];
    return all.filter(({ label }) => label.startsWith(typed)).slice(0, COMMANDS_SHOWN);
  }, [typed]);
}

function buttonNear(element: HTMLElement): HTMLElement | null {
  return element.closest('[role=dialog]')?.querySelector<HTMLElement>('[data-primary]') ?? null;
}
