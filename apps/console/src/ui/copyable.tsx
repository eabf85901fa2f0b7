'use client';
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { cn } from './class-names.ts';
import { announce } from './live-region.tsx';

/** Puts text on the clipboard, also on plain-http addresses where the Clipboard API is absent. */
async function copyText(text: string): Promise<void> {
  if (window.isSecureContext) return navigator.clipboard.writeText(text);
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}

/** The copy button of a value; a tick for a moment once it is copied. */
export function CopyButton({ value, className }: { value: string; className?: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1200);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    await copyText(value);
    setCopied(true);
    announce(`Copied ${value}`);
  };
  const Icon = copied ? Check : Copy;
  return (
    <button
      type="button"
      aria-label={`Copy ${value}`}
      onClick={(event) => {
        event.stopPropagation();
        void copy();
      }}
      className={cn(
        'inline-flex size-5 shrink-0 items-center justify-center rounded text-faint hover:bg-hover hover:text-fg',
        copied && 'text-up-text',
        className,
      )}
    >
      <Icon className="size-3.5" />
    </button>
  );
}

export interface CopyableProps {
  value: string;
  /** Shown instead of the whole value (a shortened UUID). */
  text?: string;
  /** Break long values over lines rather than cutting them. */
  wrap?: boolean;
  className?: string;
}

/** A value in tabular mono with its copy button, which shows on hover and focus. */
export function Copyable({ value, text, wrap, className }: CopyableProps) {
  return (
    <span className={cn('group/copy inline-flex max-w-full items-center gap-1', className)}>
      <span className={cn('font-mono text-xs tabular', wrap ? 'wrap-anywhere' : 'truncate')}>
        {text ?? value}
      </span>
      <CopyButton
        value={value}
        className="opacity-0 group-focus-within/copy:opacity-100 group-hover/copy:opacity-100"
      />
    </span>
  );
}
