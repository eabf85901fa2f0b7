'use client';
import type { ClusterRecord, ClusterTestReport } from '@ovn-console/api';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { errorCause, errorMessage } from '../trpc/error-cause.ts';
import { useTRPC } from '../trpc/trpc-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { ClusterFields } from './cluster-fields.tsx';
import {
  clusterFormValues,
  emptyCluster,
  formField,
  toClusterInput,
  toFormValues,
  type ClusterFormValues,
} from './cluster-form-values.ts';
import { TestReport } from './test-report.tsx';

const FORM_ID = 'cluster-form';

export interface ClusterDialogProps {
  /** Undefined: a new one. */
  cluster: ClusterRecord | undefined;
  onClose: () => void;
}

/** Adds or edits a cluster; a connection test says what it would find, before anything is kept. */
export function ClusterDialog({ cluster, onClose }: ClusterDialogProps) {
  const form = useForm<ClusterFormValues>({
    resolver: zodResolver(clusterFormValues),
    defaultValues: cluster ? toFormValues(cluster) : emptyCluster,
  });
  const [failure, setFailure] = useState<string>();
  const fail = failureTeller(form, setFailure);
  const save = useSave({ cluster, onClose, fail });
  const test = useConnectionTest(fail);
  const withInput = (use: (values: ClusterFormValues) => void) => () => {
    setFailure(undefined);
    return form.handleSubmit(use)();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={cluster ? `Edit ${cluster.name}` : 'Add a cluster'}
      description="Where its Northbound and Southbound databases listen"
      footer={
        <>
          <Button
            className="mr-auto"
            disabled={test.pending}
            onClick={() => void withInput(test.run)()}
          >
            {test.pending ? 'Connecting' : 'Test the connection'}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={FORM_ID} disabled={save.isPending}>
            {cluster ? 'Save' : 'Add cluster'}
          </Button>
        </>
      }
    >
      <form
        id={FORM_ID}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void withInput((values) => save.mutate(toClusterInput(values)))();
        }}
        className="flex flex-col gap-4"
      >
        <ClusterFields form={form} />
        {failure ? (
          <Callout tone="error" title={cluster ? 'It was not saved' : 'It was not added'}>
            {failure}
          </Callout>
        ) : null}
        {test.report ? <TestReport report={test.report} /> : null}
      </form>
    </Dialog>
  );
}

/** Puts what the server found wrong on its field, or else under the form. */
function failureTeller(
  form: UseFormReturn<ClusterFormValues>,
  setFailure: (message: string) => void,
) {
  return (error: unknown) => {
    const cause = errorCause(error);
    const field = formField(cause?.field ?? (cause?.kind === 'exists' ? 'name' : undefined));
    if (field) form.setError(field, { message: errorMessage(error) }, { shouldFocus: true });
    else setFailure(errorMessage(error));
  };
}

function useSave(props: ClusterDialogProps & { fail: (error: unknown) => void }) {
  const { cluster, onClose, fail } = props;
  const trpc = useTRPC();
  const queries = useQueryClient();
  const onSuccess = async (saved: { name: string }) => {
    await queries.invalidateQueries({ queryKey: trpc.cluster.list.queryKey() });
    toast(cluster ? `${saved.name} saved` : `${saved.name} added`);
    onClose();
  };
  const create = useMutation(trpc.cluster.create.mutationOptions({ onSuccess, onError: fail }));
  const update = useMutation(trpc.cluster.update.mutationOptions({ onSuccess, onError: fail }));
  return {
    isPending: create.isPending || update.isPending,
    mutate: (input: ReturnType<typeof toClusterInput>) =>
      cluster ? update.mutate({ id: cluster.id, cluster: input }) : create.mutate(input),
  };
}

function useConnectionTest(fail: (error: unknown) => void) {
  const trpc = useTRPC();
  const [report, setReport] = useState<ClusterTestReport>();
  const test = useMutation(
    trpc.cluster.test.mutationOptions({ onSuccess: setReport, onError: fail }),
  );
  return {
    report,
    pending: test.isPending,
    run: (values: ClusterFormValues) => {
      setReport(undefined);
      test.mutate(toClusterInput(values));
    },
  };
}
