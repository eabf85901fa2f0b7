'use client';
import type { CommandsRun } from '@ovn-console/api';
import { useCallback, useState } from 'react';
import { useLiveCluster } from '../trpc/cluster-provider.tsx';
import { errorMessage } from '../trpc/error-cause.ts';
import { useTRPCClient } from '../trpc/trpc-provider.tsx';
import { outputStyle } from './output-style.ts';
import type { SpokenScript } from './spoken-script.ts';

/** What came of running reading commands, and the text that said them. */
export interface Ran {
  readonly text: string;
  readonly result: CommandsRun | { readonly error: string };
}

export interface Running {
  readonly ran: Ran | undefined;
  readonly busy: boolean;
  readonly run: (text: string, script: SpokenScript) => Promise<void>;
}

/** Runs reading commands on this page's cluster. */
export function useRun(): Running {
  const client = useTRPCClient();
  const clusterId = useLiveCluster().cluster.id;
  const [ran, setRan] = useState<Ran>();
  const [busy, setBusy] = useState(false);
  const run = useCallback(
    async (text: string, { commands, globalOptions }: SpokenScript) => {
      setBusy(true);
      try {
        const style = outputStyle(globalOptions);
        const input = { clusterId, commands: [...commands], style };
        const result = await client.command.run.query(input);
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
