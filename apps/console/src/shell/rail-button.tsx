'use client';
import { Slot, Tooltip as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '../ui/class-names.ts';
import { Kbd } from '../ui/kbd.tsx';

export interface RailButtonProps extends ComponentProps<'button'> {
  label: string;
  keys?: string;
  asChild?: boolean;
}

/** A square button of the rail; its label is a tooltip. */
export function RailButton({ label, keys, asChild, className, ...props }: RailButtonProps) {
  const Element = asChild ? Slot.Root : 'button';
  return (
    <Radix.Root>
      <Radix.Trigger asChild>
        <Element
          aria-label={label}
          className={cn(
            'inline-flex size-9 items-center justify-center rounded-lg border border-transparent text-mut hover:bg-hover hover:text-fg aria-[current=page]:border-line aria-[current=page]:bg-hover aria-[current=page]:text-fg [&_svg]:size-4.5 [&_svg]:stroke-[1.75]',
            className,
          )}
          {...props}
        />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side="right"
          sideOffset={8}
          className="z-50 flex animate-pop items-center gap-1.5 rounded-md bg-accent px-2 py-1 text-xs text-onaccent shadow-overlay"
        >
          {label}
          {keys?.split(' ').map((key) => (
            <Kbd key={key}>{key.toUpperCase()}</Kbd>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
