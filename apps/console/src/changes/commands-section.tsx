'use client';
import { cn } from '../ui/class-names.ts';
import { CopyButton } from '../ui/copyable.tsx';
import type { PreviewState } from './use-preview.ts';

/** The ovn-nbctl lines that applying stands for, as one could type them. */
export function CommandsSection({ preview, current, error }: PreviewState) {
  const lines = preview?.lines ?? [];
  return (
    <section aria-label="Commands" className="px-4 py-3">
      <div className="mb-2 flex h-5 items-center">
        <h3 className="text-xs font-semibold">As commands</h3>
        {lines.length > 0 ? (
          <span className="ml-auto">
            <CopyButton value={preview?.script ?? ''} />
          </span>
        ) : null}
      </div>
      <div
        className={cn(
          'rounded-lg border border-line bg-bg p-2.5 font-mono text-2xs transition-opacity',
          !current && 'opacity-60',
        )}
      >
        {error === undefined ? null : <p className="text-down-text">{error}</p>}
        {lines.length === 0 && error === undefined ? (
          <p className="text-faint">What will run stands here.</p>
        ) : (
          lines.map((line, index) => <Line key={`${index} ${line}`} line={line} />)
        )}
      </div>
    </section>
  );
}

/** A command line, its verb standing out, wrapped with the rest hanging. */
function Line({ line }: { line: string }) {
  const [, verb = line, rest = ''] = /^(?:ovn-nbctl )?((?:--\S+ )*\S+)(.*)$/u.exec(line) ?? [];
  const removes = verb.endsWith('-del');
  return (
    <p className="pl-6 -indent-6 leading-4.5 break-words">
      <span className={cn('select-none', removes ? 'text-down-text' : 'text-add')}>
        {removes ? '− ' : '+ '}
      </span>
      <span className="font-semibold">{verb}</span>
      <span className="text-mut">{rest}</span>
    </p>
  );
}
