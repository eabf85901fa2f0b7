'use client';
import type { ChangePreview } from '@ovn-console/api';
import type { Command } from '@ovn-console/ovn/commands';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useLiveCluster } from '../trpc/cluster-provider.tsx';
import { errorMessage } from '../trpc/error-cause.ts';
import { useTRPCClient } from '../trpc/trpc-provider.tsx';
import { useUnchanged } from './use-unchanged.ts';

/** Long enough not to ask for every letter, short enough to seem immediate. */
const DEBOUNCE_MS = 150;

export interface PreviewState {
  /** What the server last said; undefined until it has. */
  readonly preview: ChangePreview | undefined;
  /** It was said of exactly these commands. */
  readonly current: boolean;
  /** The server could not be asked. */
  readonly error: string | undefined;
}

interface Answer extends Omit<PreviewState, 'current'> {
  readonly commands: readonly Command[];
  /** The graph as it was when the server was asked. */
  readonly version: number;
}

const nothing: PreviewState = { preview: undefined, current: true, error: undefined };

/** What applying the commands would do, asked again whenever they or the network change. */
export function usePreview(asked: readonly Command[]): PreviewState {
  const client = useTRPCClient();
  const { cluster, live } = useLiveCluster();
  const clusterId = cluster.id;
  const version = useSyncExternalStore(
    live.subscribe,
    () => live.version,
    () => 0,
  );
  const commands = useUnchanged(asked);
  const [answer, setAnswer] = useState<Answer>();

  useEffect(() => {
    if (commands.length === 0) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const ask = async () => {
      try {
        const input = { clusterId, commands: [...commands] };
        const preview = await client.change.preview.query(input, { signal });
        setAnswer({ commands, version, preview, error: undefined });
      } catch (error) {
        if (signal.aborted) return;
        setAnswer({ commands, version, preview: undefined, error: errorMessage(error) });
      }
    };
    const timer = setTimeout(() => void ask(), DEBOUNCE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [client, clusterId, commands, version]);

  if (commands.length === 0 || !answer) return { ...nothing, current: commands.length === 0 };
  const { preview, error } = answer;
  return { preview, error, current: answer.commands === commands };
}
