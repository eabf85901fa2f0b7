'use client';
import type { ClusterRecord, ClusterTestReport, ErrorCause } from '@ovn-console/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { errorCause, errorMessage } from '../trpc/error-cause.ts';
import { useTRPC } from '../trpc/trpc-provider.tsx';
import { toast } from '../ui/toast.tsx';
import {
  clusterOf,
  draftFields,
  draftOf,
  fieldOfPath,
  problemsOf,
  type ClusterDraft,
  type DraftField,
  type DraftProblems,
} from './cluster-draft.ts';

export interface ClusterFormState {
  readonly draft: ClusterDraft;
  /** What is wrong with the fields that have been left, or all after a try to send. */
  readonly problems: DraftProblems;
  /** What is wrong with none of the fields in particular. */
  readonly failure: Pick<ErrorCause, 'message' | 'next'> | undefined;
  /** Whether the draft differs from what is stored. */
  readonly typed: boolean;
  readonly saving: boolean;
  readonly testing: boolean;
  /** What the last test found; gone once anything is typed. */
  readonly report: ClusterTestReport | undefined;
  type(change: Partial<ClusterDraft>): void;
  leave(field: DraftField): void;
  /** False when something is wrong, which is then told. */
  save(): Promise<boolean>;
  test(): Promise<boolean>;
}

/** The form of one cluster: what is typed, what is wrong with it, and sending it. */
export function useClusterForm(cluster: ClusterRecord | undefined): ClusterFormState {
  const trpc = useTRPC();
  const [stored] = useState(() => draftOf(cluster));
  const [draft, setDraft] = useState(stored);
  const refusal = useRefusal();
  const shown = useShownProblems(draft);
  const send = useSend(cluster);
  const trial = useMutation(trpc.cluster.test.mutationOptions());

  const attempt = async (run: () => Promise<unknown>): Promise<boolean> => {
    shown.showAll();
    refusal.clear();
    if (Object.keys(problemsOf(draft)).length > 0) return false;
    try {
      await run();
      return true;
    } catch (error) {
      refusal.tell(error);
      return false;
    }
  };

  return {
    draft,
    problems: { ...refusal.problems, ...shown.problems },
    failure: refusal.failure,
    typed: draftFields.some((field) => draft[field] !== stored[field]),
    saving: send.isPending,
    testing: trial.isPending,
    report: trial.data,
    type: (change) => {
      setDraft({ ...draft, ...change });
      refusal.clear();
      trial.reset();
    },
    leave: (field) => shown.show(field, draft[field] !== stored[field]),
    save: () => attempt(() => send.run(clusterOf(draft))),
    test: () => attempt(() => trial.mutateAsync(clusterOf(draft))),
  };
}

/** Problems of fields that were filled in and left; of all once the form was sent. */
function useShownProblems(draft: ClusterDraft) {
  const [fields, setFields] = useState<ReadonlySet<DraftField>>(new Set());
  const found = problemsOf(draft);
  const problems = Object.fromEntries(
    draftFields.flatMap((field) =>
      fields.has(field) && found[field] !== undefined ? [[field, found[field]]] : [],
    ),
  );
  return {
    problems,
    show: (field: DraftField, isTyped: boolean) => {
      if (isTyped) setFields(new Set(fields).add(field));
    },
    showAll: () => setFields(new Set(draftFields)),
  };
}

/** What the server said against it: on the field that it names, else by itself. */
function useRefusal() {
  const [problems, setProblems] = useState<DraftProblems>({});
  const [failure, setFailure] = useState<Pick<ErrorCause, 'message' | 'next'>>();
  return {
    problems,
    failure,
    clear: () => {
      setProblems({});
      setFailure(undefined);
    },
    tell: (error: unknown) => {
      const cause = errorCause(error);
      const field = cause?.kind === 'exists' ? 'name' : fieldOfPath(cause?.field ?? '');
      if (cause && field) setProblems({ [field]: cause.message });
      else setFailure(cause ?? { message: errorMessage(error) });
    },
  };
}

/** Creates the cluster, or updates the given one, and has the lists follow. */
function useSend(cluster: ClusterRecord | undefined) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const create = useMutation(trpc.cluster.create.mutationOptions());
  const update = useMutation(trpc.cluster.update.mutationOptions());
  return {
    isPending: create.isPending || update.isPending,
    run: async (input: ReturnType<typeof clusterOf>) => {
      if (cluster) await update.mutateAsync({ id: cluster.id, cluster: input });
      else await create.mutateAsync(input);
      await queries.invalidateQueries({ queryKey: trpc.cluster.list.queryKey() });
      toast.success(cluster ? `${input.name} is saved.` : `${input.name} is added.`);
    },
  };
}
