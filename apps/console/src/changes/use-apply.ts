'use client';
import type { AppliedChange, ErrorCause, RowPremise } from '@ovn-console/api';
import type { Command } from '@ovn-console/ovn/commands';
import { useCallback, useState } from 'react';
import { useLiveCluster } from '../trpc/cluster-provider.tsx';
import { errorCause, errorMessage } from '../trpc/error-cause.ts';
import { useTRPCClient } from '../trpc/trpc-provider.tsx';

/** How far applying a change has come. Nothing on the canvas moves before the network has. */
export type ApplyState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'applying' }
  | { readonly phase: 'failed'; readonly message: string; readonly cause: ErrorCause | undefined };

export interface Applying {
  readonly state: ApplyState;
  /** What was applied; undefined when it was not (then `state` says why). */
  readonly apply: (batch: Batch) => Promise<AppliedChange | undefined>;
  readonly reset: () => void;
}

interface Batch {
  readonly commands: readonly Command[];
  readonly premise: readonly RowPremise[];
}

const idle: ApplyState = { phase: 'idle' };

/** Applies batches to this page's cluster, one at a time. */
export function useApply(): Applying {
  const client = useTRPCClient();
  const clusterId = useLiveCluster().cluster.id;
  const [state, setState] = useState<ApplyState>(idle);
  const apply = useCallback(
    async ({ commands, premise }: Batch) => {
      setState({ phase: 'applying' });
      try {
        const applied = await client.change.applyCommands.mutate({
          clusterId,
          commands: [...commands],
          premise: [...premise],
        });
        setState(idle);
        return applied;
      } catch (error) {
        setState({ phase: 'failed', message: errorMessage(error), cause: errorCause(error) });
        return undefined;
      }
    },
    [client, clusterId],
  );
  return { state, apply, reset: useCallback(() => setState(idle), []) };
}
