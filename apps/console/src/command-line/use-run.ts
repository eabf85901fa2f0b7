'use client';
import type { CommandsRun } from '@ovn-console/api';
import type { Command } from '@ovn-console/ovn/commands';
import { useCallback, useState } from 'react';
import { useLiveCluster } from '../trpc/cluster-provider.tsx';
import { errorMessage } from '../trpc/error-cause.ts';
import { useTRPCClient } from '../trpc/trpc-provider.tsx';

/** What came of running reading commands, and the text that said them. */
export interface Ran {
  readonly text: string;
  readonly result: CommandsRun | { readonly error: string };
}

export interface Running {
  readonly ran: Ran | undefined;
  readonly busy: boolean;
  readonly run: (text: string, commands: readonly Command[]) => Promise<void>;
}

/** Runs reading commands on this page's cluster. */
export function useRun(): Running {
  const client = useTRPCClient();
  const clusterId = useLiveCluster().cluster.id;
  const [ran, setRan] = useState<Ran>();
  const [busy, setBusy] = useState(false);
  const run = useCallback(
    async (text: string, commands: readonly Command[]) => {
      setBusy(true);
      try {
        const result = await client.command.run.query({ clusterId, commands: [...commands] });
        setRan({ text, result });
      } catch (error) {
        setRan({ text, result: { error: errorMessage(error) } });
      } finally {
        setBusy(false);
      }
    },
    [client, clusterId],
  );
  return { ran, busy, run };
}
