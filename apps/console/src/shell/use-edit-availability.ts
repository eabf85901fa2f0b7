'use client';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLiveness } from '../trpc/cluster-status.ts';
import type { Liveness } from '../trpc/liveness.ts';
import { useTRPC } from '../trpc/trpc-provider.tsx';
import { setEditAvailability, type EditAvailability } from '../ui/edit-mode.ts';

/** Keeps the edit lock in step with the account's role and the connection. */
export function useEditAvailability(): void {
  const trpc = useTRPC();
  const account = useQuery(trpc.account.current.queryOptions());
  const { phase } = useLiveness();
  const role = account.data?.role;
  useEffect(() => setEditAvailability(availabilityOf(role, phase)), [role, phase]);
}

/** Whether a person of this role may edit while the connection is in this phase. */
export function availabilityOf(
  role: string | undefined,
  phase: Liveness['phase'],
): EditAvailability {
  if (role === 'viewer') {
    return { allowed: false, reason: 'You are signed in as a viewer; editing takes an operator.' };
  }
  if (role === undefined || phase === 'connecting' || phase === 'loading') {
    return { allowed: false, reason: 'Editing is possible once the network is loaded.' };
  }
  if (phase === 'signedOut') return { allowed: false, reason: 'Your session has ended.' };
  if (phase === 'live') return { allowed: true };
  return { allowed: false, reason: 'Editing is off while the data is not current.' };
}
