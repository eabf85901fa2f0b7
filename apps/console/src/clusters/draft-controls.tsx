'use client';
import type { ReactNode } from 'react';
import { Field } from '../ui/field.tsx';
import { Input, TextArea } from '../ui/input.tsx';
import type { ClusterDraft } from './cluster-draft.ts';
import type { ClusterFormState } from './use-cluster-form.ts';

type TextField = Exclude<keyof ClusterDraft, 'throughSsh'>;

export interface DraftControlProps {
  form: ClusterFormState;
  field: TextField;
  label: string;
  hint?: ReactNode;
  placeholder?: string;
  className?: string;
}

/** One line of the form. */
export function DraftInput(props: DraftControlProps & { mono?: boolean; numeric?: boolean }) {
  const { form, field, label, hint, placeholder, className, mono, numeric } = props;
  return (
    <Field
      label={label}
      hint={hint}
      error={form.problems[field]}
      {...(className !== undefined && { className })}
    >
      {(control) => (
        <Input
          {...control}
          name={field}
          mono={mono ?? false}
          inputMode={numeric ? 'numeric' : 'text'}
          placeholder={placeholder}
          value={form.draft[field]}
          onChange={(event) => form.type({ [field]: event.target.value })}
          onBlur={() => form.leave(field)}
        />
      )}
    </Field>
  );
}

/** Remotes, one per line; as high as what is typed. */
export function DraftRemotes({ form, field, label, placeholder }: DraftControlProps) {
  const text = form.draft[field];
  return (
    <Field label={label} hint="One per line; tried in order" error={form.problems[field]}>
      {(control) => (
        <TextArea
          {...control}
          mono
          name={field}
          className="field-sizing-content resize-none"
          rows={Math.min(6, Math.max(1, text.split('\n').length))}
          placeholder={placeholder}
          value={text}
          onChange={(event) => form.type({ [field]: event.target.value })}
          onBlur={() => form.leave(field)}
        />
      )}
    </Field>
  );
}
