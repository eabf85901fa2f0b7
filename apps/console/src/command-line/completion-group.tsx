'use client';
import type { CompletionItem } from '@ovn-console/ovn/completion';
import type { EntityKind } from '@ovn-console/topology';
import { Command } from 'cmdk';
import { cn } from '../ui/class-names.ts';
import { KindIcon } from '../ui/kind-icon.tsx';
import { kindsOfTables } from './kinds-of-tables.ts';

/** How an item is called among cmdk's. */
export function itemValue({ kind, label }: CompletionItem): string {
  return `complete ${kind} ${label}`;
}

export interface CompletionGroupProps {
  readonly items: readonly CompletionItem[];
  readonly onAccept: (item: CompletionItem) => void;
  /** Of which the names are that are offered. */
  readonly tables?: readonly string[];
  readonly heading?: string;
  readonly className?: string;
}

/** What may be said next. */
export function CompletionGroup(props: CompletionGroupProps) {
  const { items, onAccept, tables = [], heading, className } = props;
  const [table, ...others] = tables;
  const kind = table === undefined || others.length > 0 ? undefined : kindsOfTables[table];
  if (items.length === 0) return null;
  return (
    <Command.Group heading={heading} className={className}>
      {items.map((item) => (
        <Command.Item
          key={itemValue(item)}
          value={itemValue(item)}
          onSelect={() => onAccept(item)}
          className="flex min-h-8 items-baseline gap-3 rounded-lg px-2.5 py-1 text-sm select-none data-[selected=true]:bg-hover"
        >
          <ItemText item={item} kindOfNames={kind} />
        </Command.Item>
      ))}
    </Command.Group>
  );
}

interface ItemTextProps {
  item: CompletionItem;
  kindOfNames: EntityKind | undefined;
}

function ItemText({ item, kindOfNames }: ItemTextProps) {
  const { kind, label, usage, summary } = item;
  return (
    <>
      {kind === 'name' && kindOfNames ? (
        <KindIcon kind={kindOfNames} className="self-center" />
      ) : null}
      <span
        className={cn('shrink-0 font-mono text-xs leading-6', kind !== 'name' && 'font-semibold')}
      >
        {label}
      </span>
      {kind === 'command' ? (
        <span className="min-w-0 flex-1 truncate font-mono text-2xs text-mut">
          {argumentsIn(usage, label)}
        </span>
      ) : null}
      <span
        className={cn(
          'min-w-0 truncate text-xs text-mut',
          kind === 'command' ? 'max-w-[55%] shrink-0 text-right' : 'ml-auto',
        )}
      >
        {summary ?? (kind === 'option' ? usage : nouns[kind])}
      </span>
    </>
  );
}

const nouns = { table: 'table', column: '', value: '', name: '', command: '', option: '' };

/** The usage without the command's name and its options. */
function argumentsIn(usage: string | undefined, name: string): string {
  return usage?.slice(usage.indexOf(name) + name.length).trim() ?? '';
}
