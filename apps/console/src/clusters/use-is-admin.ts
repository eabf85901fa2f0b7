'use client';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../trpc/trpc-provider.tsx';

/** Whether who is signed in may change clusters; undefined until it is known. */
export function useIsAdmin(): boolean | undefined {
  const trpc = useTRPC();
  const { data: account } = useQuery(trpc.account.current.queryOptions());
  return account && account.role === 'admin';
}
