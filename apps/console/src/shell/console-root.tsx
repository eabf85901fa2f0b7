'use client';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { ReactNode } from 'react';
import { TRPCAppProvider } from '../trpc/trpc-provider.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { Toaster } from '../ui/toast.tsx';
import { TooltipProvider } from '../ui/tooltip.tsx';
import { Keyboard } from './keyboard.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { ShellActions } from './shell-actions.tsx';

/** What every signed-in page stands on: the connection, URL state, keys, toasts. */
export function ConsoleRoot({ children }: { children: ReactNode }) {
  return (
    <TRPCAppProvider>
      <NuqsAdapter>
        <TooltipProvider delayDuration={300} skipDelayDuration={200}>
          <ShellActions />
          <Keyboard />
          {children}
          <KeysDialog />
          <Toaster />
          <LiveRegion />
        </TooltipProvider>
      </NuqsAdapter>
    </TRPCAppProvider>
  );
}
