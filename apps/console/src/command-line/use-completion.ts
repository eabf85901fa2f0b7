'use client';
import { completeAt, completeNames, type Completion } from '@ovn-console/ovn/completion';
import type { CompletionItem } from '@ovn-console/ovn/completion';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLiveCluster } from '../trpc/cluster-provider.tsx';
import { useTRPCClient } from '../trpc/trpc-provider.tsx';

const ITEMS_SHOWN = 60;
/** Names change seldom; those of a moment ago will do while one types. */
const NAMES_FRESH_MS = 5000;

export interface Completing {
  /** Undefined where nothing can be said, as within a comment. */
  readonly completion: Completion | undefined;
  readonly items: readonly CompletionItem[];
}

/** What may be said at the cursor: of ovn-nbctl's language, and names of the cluster's objects. */
export function useCompletion(text: string, cursor: number): Completing {
  const client = useTRPCClient();
  const clusterId = useLiveCluster().cluster.id;
  const completion = useMemo(
    () => (text === '' ? undefined : completeAt(text, cursor)),
    [text, cursor],
  );
  const tables = completion?.tables ?? [];
  const typed = completion?.typed.slice(completion.prefix.length) ?? '';
  const names = useQuery({
    queryKey: ['names of rows', clusterId, tables.join(' '), typed],
    queryFn: () => client.command.names.query({ clusterId, tables: [...tables], typed }),
    enabled: tables.length > 0,
    staleTime: NAMES_FRESH_MS,
    // While one types on, what fitted before is sifted; of other tables it is no use.
    placeholderData: (last, query) => (query?.queryKey[2] === tables.join(' ') ? last : undefined),
  });
  const items = useMemo(() => {
    if (!completion) return [];
    const named = completeNames(completion, names.data ?? []);
    const all = [...completion.items, ...named];
    return isSettled(completion, all) ? [] : all.slice(0, ITEMS_SHOWN);
  }, [completion, names.data]);
  return { completion, items };
}

/** Whether the word says one thing in full, and is the beginning of no other. */
function isSettled({ typed, prefix }: Completion, items: readonly CompletionItem[]): boolean {
  const said = typed.slice(prefix.length);
  const beginning = items.filter(({ label }) => label.startsWith(said));
  return said !== '' && beginning.length === 1 && beginning[0]?.label === said;
}
