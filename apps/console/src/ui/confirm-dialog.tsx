'use client';
import { AlertDialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

export interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** What will happen, in one or two sentences. */
  children: ReactNode;
  /** The verb on the button: "Delete cluster". */
  action: string;
  onConfirm: () => void;
}

/** Asks before something that cannot be taken back; focus starts on Cancel. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Radix.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/30 dark:bg-black/60" />
        <Radix.Content className="fixed top-[20vh] left-1/2 z-50 w-[min(440px,calc(100vw-32px))] -translate-x-1/2 animate-pop rounded-xl border border-line bg-panel p-5 shadow-overlay">
          <Radix.Title className="text-base font-semibold">{props.title}</Radix.Title>
          <Radix.Description asChild>
            <div className="mt-1.5 text-sm text-mut">{props.children}</div>
          </Radix.Description>
          <div className="mt-5 flex justify-end gap-2">
            <Radix.Cancel asChild>
              <Button>Cancel</Button>
            </Radix.Cancel>
            <Radix.Action asChild>
              <Button variant="danger" onClick={props.onConfirm}>
                {props.action}
              </Button>
            </Radix.Action>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
