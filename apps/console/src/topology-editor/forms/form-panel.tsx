'use client';
import type { AppliedChange } from '@ovn-console/api';
import { useEffect, useId, useRef, type FormEvent, type RefObject } from 'react';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { useEditMode } from '../../ui/edit-mode.ts';
import { KindIcon, kindLooks } from '../../ui/kind-icon.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import type { Prefill } from '../tools/tool.ts';
import { CommandsSection } from '../../changes/commands-section.tsx';
import { Conflict } from '../../changes/conflict.tsx';
import { FieldControl } from './field-control.tsx';
import type { FormDefinition, Outcome } from './form-definition.ts';
import { tellApplied } from '../../changes/tell-applied.tsx';
import { useForm, type FormState } from './use-form.ts';
import { useSubmission, type Submission } from './use-submission.ts';

export interface FormPanelProps {
  definition: FormDefinition;
  prefill: Prefill;
  onClose: () => void;
  /** The person has begun to fill it in. */
  onTyped: () => void;
  /** It was applied; `outcome` is what to look at next. */
  onApplied: (outcome: Outcome | undefined) => void;
}

/** A form in the side panel: fields, what will run, and what stands in its way. */
export function FormPanel(props: FormPanelProps) {
  const { definition, prefill, onClose, onTyped, onApplied } = props;
  const form = useForm(definition, prefill, onTyped);
  const submission = useSubmission(definition, form);
  const element = useRef<HTMLFormElement>(null);
  const title = useId();
  useFirstField(element);
  useEscape(element, onClose);

  const settle = async (attempt: Promise<AppliedChange | undefined>) => {
    const applied = await attempt;
    if (!applied) return focusFirstProblem(element);
    tellApplied(applied);
    return onApplied(definition.outcome?.(form.values, form.context));
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void settle(submission.submit());
  };

  const { noun, text } = kindLooks[definition.kind];
  return (
    <SidePanel
      label={definition.title}
      eyebrow={
        <>
          <KindIcon kind={definition.kind} />
          <span className={text}>{noun}</span>
        </>
      }
      title={<span id={title}>{definition.title}</span>}
      subtitle={definition.intro}
      onClose={onClose}
    >
      <form
        ref={element}
        aria-labelledby={title}
        noValidate
        onSubmit={onSubmit}
        className="flex min-h-0 flex-1 flex-col border-t border-line"
      >
        <div className="min-h-0 flex-1 overflow-y-auto">
          <div className="flex flex-col gap-3.5 px-4 py-3.5">
            <Fields definition={definition} form={form} submission={submission} />
            {submission.conflict ? (
              <Conflict
                cause={submission.conflict}
                mine={definition.wanted?.(form.values, form.context) ?? {}}
                onTheirs={() => {
                  submission.reset();
                  form.takeTheirs();
                }}
                onMine={() => void settle(submission.submitOver())}
              />
            ) : (
              submission.problems.general.map(({ message, severity }) => (
                <Callout key={message} tone={severity} title={message} />
              ))
            )}
          </div>
          <CommandsSection {...submission.previewed} />
        </div>
        <Footer busy={submission.busy} onClose={onClose} />
      </form>
    </SidePanel>
  );
}

interface FieldsProps {
  definition: FormDefinition;
  form: FormState;
  submission: Submission;
}

function Fields({ definition, form, submission }: FieldsProps) {
  const { errors, warnings } = submission.problems;
  const { more } = definition;
  return (
    <>
      {definition.fields(form.context, form.values).map((field) => (
        <FieldControl
          key={field.name}
          field={field}
          values={form.values}
          error={errors[field.name]}
          warning={warnings[field.name]}
          onChange={(name, value) => {
            submission.reset();
            form.set(name, value);
          }}
        />
      ))}
      {more ? (
        <Button size="sm" className="self-start" onClick={() => form.setAll(more.add(form.values))}>
          {more.label}
        </Button>
      ) : null}
    </>
  );
}

function Footer({ busy, onClose }: { busy: boolean; onClose: () => void }) {
  const { editing, availability } = useEditMode();
  return (
    <footer className="flex items-center gap-2 border-t border-line px-4 py-3">
      <Button
        type="submit"
        variant="primary"
        disabled={busy}
        aria-disabled={!editing}
        className="aria-disabled:cursor-not-allowed aria-disabled:opacity-50"
      >
        {busy ? 'Applying' : 'Apply'}
      </Button>
      <Button onClick={onClose}>Cancel</Button>
      {availability.allowed ? null : (
        <span role="status" className="text-xs text-pend-text">
          {availability.reason}
        </span>
      )}
    </footer>
  );
}

/** The person can type at once; what is proposed is selected, so that typing replaces it. */
function useFirstField(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>(
      'input:not([disabled]), textarea, [role=combobox]',
    );
    first?.focus();
    if (first instanceof HTMLInputElement && first.type === 'text') first.select();
  }, [form]);
}

function focusFirstProblem(form: RefObject<HTMLFormElement | null>): void {
  requestAnimationFrame(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  });
}

/** Esc backs out, from anywhere in the form. */
function useEscape(form: RefObject<HTMLFormElement | null>, onEscape: () => void) {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onEscape();
    };
    const element = form.current;
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, [form, onEscape]);
}
