'use client';
import type { ErrorCause } from '@ovn-console/api';
import type { Stretch } from '@ovn-console/ovn/script';
import { useMemo, useState } from 'react';
import { tellApplied } from '../changes/tell-applied.tsx';
import { useApply } from '../changes/use-apply.ts';
import { usePreview, type PreviewState } from '../changes/use-preview.ts';
import { setEditing, useEditMode } from '../ui/edit-mode.ts';
import { rememberLine } from './line-memory.ts';
import { speak, type ScriptFault, type SpokenScript } from './spoken-script.ts';
import { useCompletion, type Completing } from './use-completion.ts';
import { useRun, type Running } from './use-run.ts';

/** What the main button does now. */
interface Primary {
  readonly label: string;
  /** Why it cannot be done; the button is then there, but does nothing. */
  readonly reason?: string;
  readonly run: () => void;
}

export interface CommandLine extends Completing {
  readonly spoken: SpokenScript;
  readonly previewed: PreviewState;
  readonly running: Running;
  /**
   * What is wrong with the words, or with doing what they say; errors before warnings. What is only
   * not typed to its end is not among them, unless the person insists.
   */
  readonly faults: readonly ScriptFault[];
  /** It can be done, so far as is known. */
  readonly isReady: boolean;
  /** Applying failed for a reason that is at no word. */
  readonly failure: { readonly message: string; readonly cause?: ErrorCause } | undefined;
  readonly busy: boolean;
  /** Undefined while there is nothing to do. */
  readonly primary: Primary | undefined;
  readonly apply: () => void;
  /** Puts the last failure away. */
  readonly reset: () => void;
  /** The person holds the line for complete: what it lacks is to be told. */
  readonly insist: () => void;
}

export interface LineText {
  /** Empty while the palette is used for something else. */
  readonly text: string;
  readonly cursor: number;
  /** It was applied: nothing of it is needed any more. */
  readonly onApplied: () => void;
}

/** A command line as it is typed: what it says, what it would do, and doing it. */
export function useCommandLine({ text, cursor, onApplied }: LineText): CommandLine {
  const spoken = useMemo(() => speak(text), [text]);
  const completing = useCompletion(text, cursor);
  const previewed = usePreview(spoken.isReading ? nothing : spoken.commands);
  const running = useRun();
  const applying = useApply();
  const [insisted, setInsisted] = useState<string>();
  const [failedText, setFailedText] = useState<string>();
  const { editing, availability } = useEditMode();
  // What has just been run is not being typed any more.
  const items = running.ran?.text === text ? none : completing.items;
  const busy = applying.state.phase === 'applying' || running.busy;
  const failed = applying.state.phase === 'failed' && failedText === text && applying.state;
  const all = faultsOf({ text, spoken, previewed, running });
  const faults = all.filter((fault) => insisted === text || !isBeingTyped(fault, completing));
  const isReady = spoken.commands.length > 0 && !all.some(isError);

  const apply = async () => {
    setFailedText(text);
    const applied = await applying.apply({ commands: spoken.commands, premise: [] });
    if (!applied) return;
    rememberLine(text);
    tellApplied(applied);
    onApplied();
  };
  const run = () => {
    rememberLine(text);
    void running.run(text, spoken);
  };
  const primary = (): Primary | undefined => {
    if (spoken.commands.length === 0) return undefined;
    if (spoken.isReading) return { label: busy ? 'Running' : 'Run', run };
    const reason = availability.allowed ? obstacle(spoken, isReady) : availability.reason;
    if (reason !== undefined) return { label: 'Apply', reason, run: noop };
    if (!editing) return { label: 'Unlock editing', run: () => setEditing(true) };
    return { label: busy ? 'Applying' : 'Apply', run: () => void apply() };
  };
  return {
    completion: completing.completion,
    items,
    spoken,
    previewed,
    running,
    faults,
    isReady,
    failure: failed
      ? { message: failed.message, ...(failed.cause && { cause: failed.cause }) }
      : undefined,
    busy,
    primary: primary(),
    apply: () => void apply(),
    reset: applying.reset,
    insist: () => setInsisted(text),
  };
}

const nothing: SpokenScript['commands'] = [];
const none: Completing['items'] = [];
const noop = () => undefined;

function obstacle({ globalOptions }: SpokenScript, isReady: boolean): string | undefined {
  if (globalOptions.some(({ name }) => name === 'dry-run')) return '--dry-run: only looked at';
  return isReady ? undefined : '';
}

/** Whether it is about the word that is being typed and may yet become another, or what follows it. */
function isBeingTyped(fault: ScriptFault, { completion, items }: Completing): boolean {
  if (!completion || !isError(fault)) return false;
  const { word } = completion;
  if (fault.start === fault.end) return fault.start >= word.start;
  return fault.start === word.start && items.length > 0;
}

function isError({ severity }: ScriptFault): boolean {
  return severity === 'error';
}

interface Judged {
  readonly text: string;
  readonly spoken: SpokenScript;
  readonly previewed: PreviewState;
  readonly running: Running;
}

function faultsOf({ text, spoken, previewed, running }: Judged): ScriptFault[] {
  if (spoken.faults.length > 0) return [...spoken.faults];
  const { ran } = running;
  const problems = [
    ...(ran?.text === text && 'problem' in ran.result ? [ran.result.problem] : []),
    // What was said of other words than these may blame the wrong one.
    ...(previewed.current ? (previewed.preview?.problems ?? []) : []),
  ];
  return problems
    .map((problem) => {
      const { message, severity } = problem;
      return { ...stretchOf(spoken.placeOf(problem)), message, severity };
    })
    .toSorted((one, other) => rank(one) - rank(other));
}

function stretchOf({ start, end }: Stretch): Stretch {
  return { start, end };
}

function rank(fault: ScriptFault): number {
  return isError(fault) ? 0 : 1;
}
