import type { State } from '@ovn-console/topology';
import { cn } from './class-names.ts';

/** The word for each state, said to screen readers and in tooltips. */
export const stateWords: Record<State, string> = {
  up: 'up',
  down: 'down',
  pending: 'pending',
  unknown: 'unknown',
  error: 'not as intended',
};

const colours: Record<State, string> = {
  up: 'text-up',
  down: 'text-mut',
  pending: 'text-pend',
  unknown: 'text-unk',
  error: 'text-down',
};

export interface StateDotProps {
  state: State;
  /** Said instead of the state's own word; '' where the text beside it says it already. */
  label?: string;
  className?: string;
}

/**
 * A state by shape as well as colour: up is a filled disc with a halo, pending a half disc,
 * error a square, down a ring with a bar, unknown a dashed ring.
 */
export function StateDot({ state, label, className }: StateDotProps) {
  const word = label ?? stateWords[state];
  return (
    <svg
      viewBox="0 0 16 16"
      className={cn('size-4 shrink-0', colours[state], className)}
      {...(word ? { role: 'img', 'aria-label': word } : { 'aria-hidden': true })}
    >
      {shapes[state]}
    </svg>
  );
}

const shapes: Record<State, React.ReactNode> = {
  up: (
    <>
      <circle cx="8" cy="8" r="7.5" fill="currentColor" opacity="0.22" />
      <circle cx="8" cy="8" r="4.5" fill="currentColor" />
    </>
  ),
  pending: (
    <>
      <circle cx="8" cy="8" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 4a4 4 0 0 0 0 8z" fill="currentColor" />
    </>
  ),
  error: (
    <rect
      x="4"
      y="4"
      width="8"
      height="8"
      rx="1"
      fill="currentColor"
      fillOpacity="0.15"
      stroke="currentColor"
      strokeWidth="2"
    />
  ),
  down: (
    <>
      <circle cx="8" cy="8" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M5.5 8h5" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  unknown: (
    <circle
      cx="8"
      cy="8"
      r="4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeDasharray="2 1.6"
    />
  ),
};
