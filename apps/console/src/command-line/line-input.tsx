'use client';
import { Command } from 'cmdk';
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { cn } from '../ui/class-names.ts';
import type { EditedText } from './accept-item.ts';
import type { ScriptFault } from './spoken-script.ts';

export interface LineInputProps {
  readonly edited: EditedText;
  readonly onEdit: (edited: EditedText) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly placeholder: string;
  /** Whether it is a command line: set in mono, words at fault marked. */
  readonly isCommand?: boolean;
  readonly faults?: readonly ScriptFault[];
}

const textStyles = 'w-full px-4 py-3 whitespace-pre-wrap wrap-break-word';
const commandStyles = 'font-mono text-sm leading-6';

/** The palette's field: one line to look for something, as many as it takes for commands. */
export function LineInput(props: LineInputProps) {
  const { edited, onEdit, isCommand, faults = [] } = props;
  const { text, cursor } = edited;
  const area = useRef<HTMLTextAreaElement>(null);
  const marks = useRef<HTMLDivElement>(null);
  // What is left of last time is there to be gone on with, and gone at the first letter.
  useEffect(() => area.current?.select(), []);
  useLayoutEffect(() => {
    const element = area.current;
    if (element?.selectionEnd !== cursor) element?.setSelectionRange(cursor, cursor);
  });
  const errors = faults.filter(({ severity }) => severity === 'error');
  return (
    <div className="relative border-b border-line">
      {isCommand ? (
        <div
          ref={marks}
          aria-hidden
          className={cn(
            textStyles,
            commandStyles,
            'pointer-events-none absolute inset-0 overflow-hidden text-transparent',
          )}
        >
          <Marked text={text} faults={faults} />
        </div>
      ) : null}
      <Command.Input asChild value={text}>
        <textarea
          ref={area}
          rows={1}
          spellCheck={false}
          autoCapitalize="off"
          aria-invalid={errors.length > 0 || undefined}
          aria-errormessage={errors.length > 0 ? FAULTS_ID : undefined}
          placeholder={props.placeholder}
          onChange={({ currentTarget: { value, selectionEnd } }) =>
            onEdit({ text: value, cursor: selectionEnd })
          }
          onSelect={({ currentTarget: { value, selectionEnd } }) => {
            if (selectionEnd !== cursor) onEdit({ text: value, cursor: selectionEnd });
          }}
          onScroll={({ currentTarget }) => marks.current?.scrollTo(0, currentTarget.scrollTop)}
          onKeyDown={props.onKeyDown}
          className={cn(
            textStyles,
            'relative block field-sizing-content max-h-[32vh] resize-none overflow-y-auto bg-transparent outline-none placeholder:font-sans placeholder:text-base placeholder:text-faint',
            isCommand ? commandStyles : 'text-base leading-6',
          )}
        />
      </Command.Input>
    </div>
  );
}

/** Names the list of what is wrong. */
export const FAULTS_ID = 'command-line-faults';

/** The text once more, invisible, with the words at fault underlined. */
function Marked({ text, faults }: { text: string; faults: readonly ScriptFault[] }) {
  const marked = faults
    .filter(({ start, end }) => end > start)
    .toSorted((one, other) => one.start - other.start);
  const parts: React.ReactNode[] = [];
  let at = 0;
  for (const { start, end, severity } of marked) {
    if (start < at) continue;
    parts.push(text.slice(at, start));
    parts.push(
      <span
        key={start}
        data-testid="fault"
        className={cn(
          'underline decoration-wavy decoration-1 underline-offset-4 [text-decoration-skip-ink:none]',
          severity === 'error' ? 'decoration-down' : 'decoration-pend',
        )}
      >
        {text.slice(start, end)}
      </span>,
    );
    at = end;
  }
  // A line end at the very end takes up a line in a text area only.
  return [...parts, `${text.slice(at)}\u200B`];
}
