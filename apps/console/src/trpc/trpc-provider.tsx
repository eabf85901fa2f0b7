'use client';
import type { AppRouter } from '@ovn-console/api';
import { QueryClientProvider } from '@tanstack/react-query';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import type { ReactNode } from 'react';
import { openConnection } from './client.ts';

const context = createTRPCContext<AppRouter>();

/** Options for TanStack Query: `useQuery(useTRPC().cluster.list.queryOptions())`. */
export const useTRPC = context.useTRPC;
/** The bare client, for calls outside TanStack Query. */
export const useTRPCClient = context.useTRPCClient;

/** Gives the pages below it the tab's connection. */
export function TRPCAppProvider({ children }: { children: ReactNode }) {
  const { trpc, queries } = openConnection();
  return (
    <QueryClientProvider client={queries}>
      <context.TRPCProvider trpcClient={trpc} queryClient={queries}>
        {children}
      </context.TRPCProvider>
    </QueryClientProvider>
  );
}
