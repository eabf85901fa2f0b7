'use client';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { cn } from './class-names.ts';

export interface SidePanelProps {
  /** Read out as the panel's name. */
  label: string;
  /** Icon and noun over the title. */
  eyebrow?: ReactNode;
  title: ReactNode;
  /** One line under the title: where it is, what it belongs to. */
  subtitle?: ReactNode;
  onClose?: () => void;
  /** Buttons beside the close button. */
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** The frame of the panel at the right edge. */
export function SidePanel(props: SidePanelProps) {
  return (
    <aside
      aria-label={props.label}
      className={cn(
        'flex w-93 shrink-0 flex-col border-l border-line bg-panel max-[1100px]:w-80',
        props.className,
      )}
    >
      <header className="px-4 pt-3 pb-2">
        <div className="flex min-h-6 items-center gap-2">
          <div className="flex min-w-0 flex-1 items-center gap-1.5 text-xs font-medium">
            {props.eyebrow}
          </div>
          {props.actions}
          {props.onClose ? (
            <Button variant="ghost" size="iconSm" aria-label="Close panel" onClick={props.onClose}>
              <X />
            </Button>
          ) : null}
        </div>
        <h2 className="mt-1 text-lg leading-6 font-semibold break-words">{props.title}</h2>
        {props.subtitle ? <div className="text-xs text-mut">{props.subtitle}</div> : null}
      </header>
      {props.children}
    </aside>
  );
}

/** A titled part of a panel's content. */
export function PanelSection(props: {
  title?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <section className={cn('px-4 py-3', props.className)}>
      {props.title ? (
        <div className="mb-2 flex items-center gap-2">
          <h3 className="text-xs font-semibold">{props.title}</h3>
          {props.action ? <div className="ml-auto text-xs text-mut">{props.action}</div> : null}
        </div>
      ) : null}
      {props.children}
    </section>
  );
}
