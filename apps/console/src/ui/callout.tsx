import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './class-names.ts';

const tones = {
  warning: { box: 'border-warnline bg-warnbg', head: 'text-warnfg', icon: TriangleAlert },
  error: { box: 'border-down/40 bg-downbg', head: 'text-down-text', icon: CircleAlert },
  info: { box: 'border-line bg-hover', head: 'text-fg', icon: Info },
};

export interface CalloutProps {
  tone?: keyof typeof tones;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
}

/** Something that needs attention: what, why, and the button that helps. */
export function Callout({ tone = 'warning', title, children, action, className }: CalloutProps) {
  const { box, head, icon: Icon } = tones[tone];
  return (
    <div
      role={tone === 'error' ? 'alert' : undefined}
      className={cn('flex gap-2.5 rounded-lg border p-3', box, className)}
    >
      <Icon aria-hidden className={cn('mt-px size-4 shrink-0', head)} />
      <div className="min-w-0 flex-1">
        <p className={cn('text-sm font-semibold', head)}>{title}</p>
        {children ? <div className="mt-0.5 text-xs text-fg/85">{children}</div> : null}
        {action ? <div className="mt-2">{action}</div> : null}
      </div>
    </div>
  );
}
