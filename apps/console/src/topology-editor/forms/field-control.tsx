'use client';
import { useId } from 'react';
import { Field, Label, type ControlProps } from '../../ui/field.tsx';
import { Input, TextArea } from '../../ui/input.tsx';
import { Select } from '../../ui/select.tsx';
import { SwitchToggle } from '../../ui/switch-toggle.tsx';
import { YES, type FieldSpec } from './field-spec.ts';
import type { Values } from './form-definition.ts';

export interface FieldControlProps {
  field: FieldSpec;
  values: Values;
  error: string | undefined;
  warning: string | undefined;
  onChange: (name: string, value: string) => void;
}

/** A field of a form with its label, hint and problem. */
export function FieldControl(props: FieldControlProps) {
  const { field, error, warning } = props;
  if (field.control === 'priority') return <PriorityField {...props} field={field} />;
  if (field.control === 'pair') return <PairField {...props} field={field} />;
  if (field.control === 'toggle') return <ToggleField {...props} />;
  return (
    <Field label={field.label} hint={field.hint} error={error} warning={warning}>
      {(control) => <Control {...props} control={control} />}
    </Field>
  );
}

function Control({
  field,
  values,
  onChange,
  control,
}: FieldControlProps & { control: ControlProps }) {
  const value = values[field.name] ?? '';
  switch (field.control) {
    case 'choice':
      return (
        <Select
          {...control}
          className="w-full"
          value={value === '' ? undefined : value}
          onValueChange={(next) => onChange(field.name, next)}
          options={field.choices}
          placeholder={field.placeholder ?? 'Choose'}
        />
      );
    case 'lines':
      return (
        <TextArea
          {...control}
          name={field.name}
          mono={field.mono ?? false}
          rows={Math.max(2, value.split('\n').length + 1)}
          placeholder={field.placeholder}
          value={value}
          onChange={(event) => onChange(field.name, event.target.value)}
        />
      );
    default:
      return <TextControl field={field} value={value} onChange={onChange} control={control} />;
  }
}

interface TextControlProps {
  field: FieldSpec;
  value: string;
  onChange: FieldControlProps['onChange'];
  control: ControlProps;
}

function TextControl({ field, value, onChange, control }: TextControlProps) {
  const list = useId();
  const suggestions = field.control === 'text' ? (field.suggestions ?? []) : [];
  return (
    <>
      <Input
        {...control}
        name={field.name}
        mono={field.mono ?? false}
        placeholder={field.placeholder}
        value={value}
        list={suggestions.length > 0 ? list : undefined}
        onChange={(event) => onChange(field.name, event.target.value)}
      />
      {suggestions.length > 0 ? (
        <datalist id={list}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion}>
              {suggestion}
            </option>
          ))}
        </datalist>
      ) : null}
    </>
  );
}

function ToggleField({ field, values, onChange }: FieldControlProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-2.5">
      <SwitchToggle
        id={id}
        aria-describedby={`${id}-hint`}
        checked={values[field.name] === YES}
        onCheckedChange={(checked) => onChange(field.name, checked ? YES : '')}
      />
      <div>
        <Label htmlFor={id}>{field.label}</Label>
        <p id={`${id}-hint`} className="text-xs text-faint">
          {field.hint}
        </p>
      </div>
    </div>
  );
}

/** A gateway candidate: ticked with a priority, or not a candidate at all. */
function PriorityField(props: FieldControlProps & { field: FieldSpec & { control: 'priority' } }) {
  const { field, values, error, onChange } = props;
  const value = values[field.name] ?? '';
  const box = useId();
  return (
    <div className="flex items-center gap-2.5 rounded-lg border border-line px-3 py-2">
      <input
        id={box}
        type="checkbox"
        className="size-4 accent-(--accent)"
        checked={value !== ''}
        onChange={(event) => onChange(field.name, event.target.checked ? field.proposal : '')}
      />
      <label htmlFor={box} className="min-w-0 flex-1">
        <span className="block truncate text-sm font-medium">{field.label}</span>
        <span className="block truncate text-2xs text-mut">{field.hint}</span>
        {error === undefined ? null : (
          <span role="alert" className="block text-xs text-down-text">
            {error}
          </span>
        )}
      </label>
      <Input
        mono
        type="number"
        min={0}
        max={32767}
        name={field.name}
        aria-label={`Priority of ${field.label}`}
        aria-invalid={error !== undefined}
        className="w-20 text-right"
        disabled={value === ''}
        value={value}
        onChange={(event) => onChange(field.name, event.target.value)}
      />
    </div>
  );
}

function PairField(props: FieldControlProps & { field: FieldSpec & { control: 'pair' } }) {
  const { field, values, error, onChange } = props;
  const number = /\d+$/u.exec(field.name)?.[0] ?? '';
  return (
    <div className="flex flex-col gap-1">
      <div className="flex gap-1.5">
        <Input
          mono
          name={field.keyName}
          aria-label={`Key ${number}`}
          aria-invalid={error !== undefined}
          placeholder="key"
          value={values[field.keyName] ?? ''}
          onChange={(event) => onChange(field.keyName, event.target.value)}
        />
        <Input
          mono
          name={field.name}
          aria-label={`Value ${number}`}
          aria-invalid={error !== undefined}
          placeholder="value"
          value={values[field.name] ?? ''}
          onChange={(event) => onChange(field.name, event.target.value)}
        />
      </div>
      {error === undefined ? null : (
        <p role="alert" className="text-xs text-down-text">
          {error}
        </p>
      )}
    </div>
  );
}
