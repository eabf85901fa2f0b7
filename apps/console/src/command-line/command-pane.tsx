'use client';
import { Command } from 'cmdk';
import { Conflict } from '../changes/conflict.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { cn } from '../ui/class-names.ts';
import { plural } from '../ui/format.ts';
import { Kbd } from '../ui/kbd.tsx';
import { useModKey } from '../ui/mod-key.ts';
import { ChangeSummary } from './change-summary.tsx';
import { CompletionGroup, type CompletionGroupProps } from './completion-group.tsx';
import { FaultList } from './fault-list.tsx';
import { ignoredOptions } from './output-style.ts';
import { OutputView } from './output-view.tsx';
import { UsageLine } from './usage-line.tsx';
import type { CommandLine } from './use-command-line.ts';

export interface CommandHelpProps {
  readonly text: string;
  readonly line: CommandLine;
  readonly onAccept: CompletionGroupProps['onAccept'];
}

/** Below a command line: how it is said, what is wrong with it, what may follow. */
export function CommandHelp({ text, line, onAccept }: CommandHelpProps) {
  const { completion, items, faults } = line;
  return (
    <>
      <UsageLine completion={completion} />
      <FaultList text={text} faults={faults} />
      <Command.List
        className={cn(
          'max-h-[26vh] overflow-y-auto p-1.5',
          items.length === 0 ? 'hidden' : 'border-b border-line',
        )}
      >
        <CompletionGroup items={items} tables={completion?.tables ?? []} onAccept={onAccept} />
      </Command.List>
    </>
  );
}

export interface CommandResultProps {
  readonly line: CommandLine;
  readonly onSelect: (id: string) => void;
}

/**
 * What a command line would do or has printed, and the button that does it. To be put outside of the
 * list's keys: links and buttons take Enter themselves, and what scrolls the arrow keys.
 */
export function CommandResult({ line, onSelect }: CommandResultProps) {
  const { spoken, running } = line;
  const isWriting = spoken.commands.length > 0 && !spoken.isReading;
  return (
    <>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {isWriting ? <Preview line={line} /> : null}
        {running.ran && !isWriting ? <OutputView ran={running.ran} onSelect={onSelect} /> : null}
      </div>
      <Footer line={line} />
    </>
  );
}

function Preview({ line }: { line: CommandLine }) {
  const { spoken, previewed, isReady, failure } = line;
  const { preview, current, error } = previewed;
  const shown = preview && isReady;
  if (!shown && !failure && error === undefined) return null;
  return (
    <section aria-label="Preview" className="flex flex-col gap-2.5 border-b border-line px-4 py-3">
      {failure ? <Failure line={line} /> : null}
      {error === undefined ? null : <Callout tone="error" title={error} />}
      {shown ? (
        <div className={cn('transition-opacity', !current && 'opacity-60')}>
          <ChangeSummary differences={preview.differences} />
        </div>
      ) : null}
      {shown && spoken.commands.length > 1 ? (
        <p className="text-xs text-faint">
          {plural(spoken.commands.length, 'command')} in one transaction: all of them, or none.
        </p>
      ) : null}
    </section>
  );
}

function Failure({ line }: { line: CommandLine }) {
  const { failure, apply, reset } = line;
  if (!failure) return null;
  const { cause, message } = failure;
  if (cause?.kind === 'stale' && (cause.changedColumns?.length ?? 0) > 0) {
    return <Conflict cause={cause} mine={{}} onTheirs={reset} onMine={apply} />;
  }
  return (
    <Callout tone="error" title={message}>
      {cause?.next}
    </Callout>
  );
}

function Footer({ line }: { line: CommandLine }) {
  const { primary, items, spoken } = line;
  const mod = useModKey();
  const ignored = ignoredOptions(spoken.globalOptions).map(({ name, value }) =>
    value === undefined ? `--${name}` : `--${name}=${value}`,
  );
  return (
    <footer className="flex min-h-12 items-center gap-x-4 gap-y-1 px-4 py-2 text-xs text-faint">
      {items.length > 0 ? (
        <span className="flex items-center gap-1.5 whitespace-nowrap">
          <Kbd>Tab</Kbd> complete
        </span>
      ) : null}
      <span className="flex items-center gap-1.5 whitespace-nowrap">
        <Kbd>Shift ↵</Kbd> new line
      </span>
      <span className="min-w-0 flex-1 truncate text-pend-text">
        {primary?.reason ?? (ignored.length > 0 ? `Means nothing here: ${ignored.join(' ')}` : '')}
      </span>
      {primary ? (
        <Button
          variant="primary"
          size="sm"
          data-primary
          aria-disabled={primary.reason !== undefined}
          disabled={line.busy}
          className="aria-disabled:cursor-not-allowed aria-disabled:opacity-50"
          onClick={primary.run}
        >
          {primary.label}
          <span className="font-mono text-2xs opacity-70">
            {spoken.isReading ? '↵' : `${mod}↵`}
          </span>
        </Button>
      ) : null}
    </footer>
  );
}
