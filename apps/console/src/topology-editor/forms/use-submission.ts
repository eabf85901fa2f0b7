'use client';
import type { AppliedChange, ErrorCause, RowPremise } from '@ovn-console/api';
import type { Command } from '@ovn-console/ovn/commands';
import { useState } from 'react';
import { useEditMode } from '../../ui/edit-mode.ts';
import type { FormDefinition } from './form-definition.ts';
import {
  areBlocking,
  onlyReached,
  problemsOfCommands,
  problemsOfFailure,
  problemsOfFields,
  type FormProblems,
} from './problems.ts';
import { useApply, type ApplyState } from '../../changes/use-apply.ts';
import type { FormState } from './use-form.ts';
import { usePreview, type PreviewState } from '../../changes/use-preview.ts';

export interface Submission {
  readonly previewed: PreviewState;
  readonly problems: FormProblems;
  readonly busy: boolean;
  /** Somebody else changed meanwhile what the form is about. */
  readonly conflict: ErrorCause | undefined;
  /** Applies what the fields say. Resolves to what was applied, or to nothing. */
  readonly submit: () => Promise<AppliedChange | undefined>;
  /** The same, over what somebody else has made of it. */
  readonly submitOver: () => Promise<AppliedChange | undefined>;
  /** Something was typed: what the last attempt failed of may no longer hold. */
  readonly reset: () => void;
}

const nothing: readonly Command[] = [];

/** The way of a form to the network: judged as it is typed, applied when asked. */
export function useSubmission(definition: FormDefinition, form: FormState): Submission {
  const { evaluation } = form;
  const commands = evaluation.ok ? evaluation.commands : nothing;
  const previewed = usePreview(commands);
  const { state, apply, reset } = useApply();
  const { editing } = useEditMode();
  const [attempted, setAttempted] = useState(false);
  const busy = state.phase === 'applying';
  const problems = judge({ definition, form, previewed, state });

  const send = (premise: readonly RowPremise[]) => apply({ commands, premise });
  return {
    previewed,
    problems: attempted ? problems : onlyReached(problems, reachedIn(form)),
    busy,
    conflict: conflictOf(state),
    submit: async () => {
      setAttempted(true);
      // A failure is no obstacle to another attempt; what the fields are wrong about is.
      const obstacles = judge({ definition, form, previewed, state: { phase: 'idle' } });
      if (busy || !editing || !evaluation.ok || areBlocking(obstacles)) return undefined;
      return send(form.premise);
    },
    submitOver: () => send(form.rebase(conflictOf(state)?.changedColumns)),
    reset,
  };
}

interface Judged {
  readonly definition: FormDefinition;
  readonly form: FormState;
  readonly previewed: PreviewState;
  readonly state: ApplyState;
}

function judge({ definition, form, previewed, state }: Judged): FormProblems {
  const about = { definition, ...form };
  // A conflict is told at length, with both values, and not again on the field.
  if (conflictOf(state)) return problemsOfCommands([], about);
  if (state.phase === 'failed') return problemsOfFailure(state.message, state.cause, about);
  if (!form.evaluation.ok) return problemsOfFields(form.evaluation, about);
  // What was said of other commands than these may put the blame on the wrong field.
  if (!previewed.current) return problemsOfCommands([], about);
  return problemsOfCommands(previewed.preview?.problems ?? [], about);
}

function conflictOf(state: ApplyState): ErrorCause | undefined {
  const cause = state.phase === 'failed' ? state.cause : undefined;
  return cause?.kind === 'stale' && (cause.changedColumns?.length ?? 0) > 0 ? cause : undefined;
}

/** Fields that the person has come to, or that hold something. */
function reachedIn({ typed, values }: FormState): (field: string) => boolean {
  return (field) => field in typed || (values[field] ?? '') !== '';
}
