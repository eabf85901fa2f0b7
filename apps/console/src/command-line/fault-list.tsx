import { CircleAlert, TriangleAlert } from 'lucide-react';
import { cn } from '../ui/class-names.ts';
import { FAULTS_ID } from './line-input.tsx';
import type { ScriptFault } from './spoken-script.ts';

const FAULTS_SHOWN = 5;

/** What is wrong, in ovn-nbctl's words; in which line, where there are several. */
export function FaultList({ text, faults }: { text: string; faults: readonly ScriptFault[] }) {
  if (faults.length === 0) return null;
  const isScript = text.trim().includes('\n');
  return (
    <div id={FAULTS_ID} role="alert" className="border-b border-line px-4 py-2.5">
      <ul className="flex flex-col gap-1">
        {faults.slice(0, FAULTS_SHOWN).map(({ message, severity, start }) => {
          const isError = severity === 'error';
          const Icon = isError ? CircleAlert : TriangleAlert;
          return (
            <li
              key={`${start} ${message}`}
              className={cn('flex gap-2 text-xs', isError ? 'text-down-text' : 'text-pend-text')}
            >
              <Icon aria-hidden className="mt-px size-3.5 shrink-0" />
              <span className="min-w-0 font-mono wrap-break-word">
                {isScript ? `line ${lineOf(text, start)}: ` : null}
                {message}
              </span>
            </li>
          );
        })}
        {faults.length > FAULTS_SHOWN ? (
          <li className="pl-5.5 text-xs text-mut">and {faults.length - FAULTS_SHOWN} more</li>
        ) : null}
      </ul>
    </div>
  );
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
