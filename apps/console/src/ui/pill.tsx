import type { ComponentProps } from 'react';
import { cn } from './class-names.ts';

type PillTone = 'neutral' | 'dashed' | 'up' | 'pending' | 'error' | 'added';

const tones: Record<PillTone, string> = {
  neutral: 'border-line2 text-mut',
  dashed: 'border-dashed border-line2 text-mut',
  up: 'border-up/60 text-up-text',
  pending: 'border-pend/60 text-pend-text',
  error: 'border-down/60 text-down-text',
  added: 'border-dashed border-add/60 text-add',
};

export interface PillProps extends ComponentProps<'span'> {
  tone?: PillTone;
  /** A leading dot says "this one, now" (the active gateway). */
  dot?: boolean;
}

/** A small rounded label: a chassis, a placement, a state in a word. */
export function Pill({ tone = 'neutral', dot, className, children, ...props }: PillProps) {
  return (
    <span
      className={cn(
        'inline-flex h-5 shrink-0 items-center gap-1 rounded-full border bg-panel px-2 text-2xs font-medium whitespace-nowrap',
        tones[tone],
        className,
      )}
      {...props}
    >
      {dot ? <span aria-hidden className="size-1.5 rounded-full bg-current" /> : null}
      {children}
    </span>
  );
}
