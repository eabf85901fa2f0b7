import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './class-names.ts';

export interface EmptyStateProps {
  icon: LucideIcon;
  title: ReactNode;
  /** What to do next. */
  children?: ReactNode;
  /** The button that does it. */
  action?: ReactNode;
  className?: string;
}

/** Nothing to show: says why, and what to do next. */
export function EmptyState({ icon: Icon, title, children, action, className }: EmptyStateProps) {
  return (
    <div
      className={cn(
        'mx-auto flex max-w-md flex-col items-center gap-1.5 px-6 py-16 text-center',
        className,
      )}
    >
      <span className="mb-2 inline-flex size-10 items-center justify-center rounded-xl border border-line bg-panel text-mut shadow-card">
        <Icon aria-hidden className="size-5" />
      </span>
      <h2 className="text-base font-semibold">{title}</h2>
      {children ? <div className="text-sm text-mut">{children}</div> : null}
      {action ? <div className="mt-3 flex gap-2">{action}</div> : null}
    </div>
  );
}
