'use client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { errorMessage } from '../trpc/error-cause.ts';
import { useTRPC } from '../trpc/trpc-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Copyable } from '../ui/copyable.tsx';
import { toast } from '../ui/toast.tsx';
import type { ClusterFormState } from './use-cluster-form.ts';

export interface HostKeyChangedProps {
  form: ClusterFormState;
  keys: { readonly pinned: string; readonly offered: string };
  next: string | undefined;
}

/** The SSH host shows another key than the pinned one: both, and the way to trust the new one. */
export function HostKeyChanged({ form, keys, next }: HostKeyChangedProps) {
  const [asking, setAsking] = useState(false);
  const trpc = useTRPC();
  const forget = useMutation(trpc.cluster.hostKey.delete.mutationOptions());
  const host = form.draft.host.trim();
  const confirm = async () => {
    try {
      await forget.mutateAsync({ host, port: Number(form.draft.port) });
    } catch (error) {
      toast.error('The pinned key was not forgotten', { description: errorMessage(error) });
      return;
    }
    await form.test();
  };
  return (
    <Callout
      tone="error"
      title={`The host key of ${host} has changed`}
      action={
        <Button size="sm" variant="danger" onClick={() => setAsking(true)}>
          Forget pinned key
        </Button>
      }
    >
      <dl className="my-1.5 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
        <Fingerprint name="Pinned" value={keys.pinned} />
        <Fingerprint name="Shown now" value={keys.offered} />
      </dl>
      <p>Nothing was sent to it. {next}</p>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Forget the pinned key of ${host}?`}
        action="Forget pinned key"
        onConfirm={() => void confirm()}
      >
        The console then trusts the key that the host shows next. Do this only if{' '}
        <span className="font-mono text-xs break-all text-fg">{keys.offered}</span> is what
        ssh-keygen prints on the host itself.
      </ConfirmDialog>
    </Callout>
  );
}

function Fingerprint({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt className="text-mut">{name}</dt>
      <dd>
        <Copyable value={value} wrap />
      </dd>
    </>
  );
}
