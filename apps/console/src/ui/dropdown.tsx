'use client';
import { Check } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { cn } from './class-names.ts';

export interface DropdownProps {
  trigger: ReactElement;
  children: ReactNode;
  side?: 'top' | 'right' | 'bottom' | 'left';
  align?: 'start' | 'center' | 'end';
}

/** A menu that opens from its trigger. */
export function Dropdown({ trigger, children, side = 'bottom', align = 'start' }: DropdownProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 min-w-44 animate-pop rounded-lg border border-line bg-panel p-1 shadow-overlay"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const itemStyles =
  'relative flex min-h-7 items-center gap-2 rounded-md px-2 py-1 text-sm outline-none select-none data-disabled:opacity-50 data-highlighted:bg-hover [&_svg]:size-4 [&_svg]:shrink-0';

export function DropdownItem({ className, ...props }: ComponentProps<typeof Radix.Item>) {
  return <Radix.Item className={cn(itemStyles, className)} {...props} />;
}

/** An item that shows a tick while it is the chosen one. */
export function DropdownChoice({
  checked,
  children,
  ...props
}: ComponentProps<typeof Radix.Item> & { checked: boolean }) {
  return (
    <Radix.Item className={itemStyles} role="menuitemradio" aria-checked={checked} {...props}>
      {children}
      {checked ? <Check className="ml-auto" aria-hidden /> : null}
    </Radix.Item>
  );
}

export function DropdownLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2 py-1 text-xs text-faint">{children}</Radix.Label>;
}

export function DropdownSeparator() {
  return <Radix.Separator className="my-1 h-px bg-line" />;
}
