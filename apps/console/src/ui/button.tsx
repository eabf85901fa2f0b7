'use client';
import { cva, type VariantProps } from 'class-variance-authority';
import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './class-names.ts';

const buttonStyles = cva(
  'inline-flex shrink-0 items-center justify-center gap-2 rounded-lg font-medium whitespace-nowrap transition-colors select-none disabled:pointer-events-none disabled:opacity-50 [&_svg]:shrink-0',
  {
    variants: {
      variant: {
        primary: 'bg-accent text-onaccent hover:opacity-90',
        outline: 'border border-line2 bg-panel text-fg hover:bg-hover',
        ghost: 'text-mut hover:bg-hover hover:text-fg',
        danger: 'border border-down/40 bg-panel text-down-text hover:bg-downbg',
        warn: 'border border-warnline bg-panel text-warnfg hover:bg-warnbg',
      },
      size: {
        sm: 'h-7 px-2.5 text-xs [&_svg]:size-3.5',
        md: 'h-8 px-3 text-sm [&_svg]:size-4',
        icon: 'size-8 [&_svg]:size-4',
        iconSm: 'size-6 rounded-md [&_svg]:size-3.5',
      },
    },
    defaultVariants: { variant: 'outline', size: 'md' },
  },
);

export type ButtonProps = ComponentProps<'button'> &
  VariantProps<typeof buttonStyles> & { asChild?: boolean };

/** A button; `asChild` lends its looks to the single child (a link, say). */
export function Button({ variant, size, asChild, className, type, ...props }: ButtonProps) {
  const classes = cn(buttonStyles({ variant, size }), className);
  if (asChild) return <Slot.Root className={classes} {...props} />;
  return <button type={type ?? 'button'} className={classes} {...props} />;
}
