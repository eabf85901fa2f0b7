'use client';
import type { ComponentProps } from 'react';
import { cn } from './class-names.ts';

const fieldStyles =
  'w-full rounded-lg border border-line2 bg-panel px-2.5 text-sm text-fg placeholder:text-faint aria-invalid:border-down disabled:opacity-60';

export type InputProps = ComponentProps<'input'> & { mono?: boolean };

/** A one-line text input; `mono` for addresses and other values that line up. */
export function Input({ mono, className, ...props }: InputProps) {
  return (
    <input
      autoComplete="off"
      spellCheck={false}
      className={cn(fieldStyles, 'h-8', mono && 'font-mono text-xs', className)}
      {...props}
    />
  );
}

/** A text area of the same hand as Input. */
export function TextArea({
  mono,
  className,
  ...props
}: ComponentProps<'textarea'> & { mono?: boolean }) {
  return (
    <textarea
      spellCheck={false}
      className={cn(fieldStyles, 'py-1.5', mono && 'font-mono text-xs', className)}
      {...props}
    />
  );
}
