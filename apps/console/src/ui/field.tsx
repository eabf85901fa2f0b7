'use client';
import { CircleAlert } from 'lucide-react';
import { Label as RadixLabel } from 'radix-ui';
import { useId, type ComponentProps, type ReactNode } from 'react';
import { cn } from './class-names.ts';

export function Label({ className, ...props }: ComponentProps<typeof RadixLabel.Root>) {
  return <RadixLabel.Root className={cn('text-xs font-medium text-mut', className)} {...props} />;
}

/** What a control inside a Field must carry so that its label, hint and error are announced. */
export interface ControlProps {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
}

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** Undefined or empty: the field is fine. */
  error?: ReactNode;
  /** Not wrong, but worth a look (amber). */
  warning?: ReactNode;
  className?: string;
  children: (control: ControlProps) => ReactNode;
}

/** A labelled control with its hint and error: `<Field label="Name" error={…}>{(c) => <Input {...c} />}</Field>`. */
export function Field({ label, hint, error, warning, className, children }: FieldProps) {
  const id = useId();
  const message = error || warning || hint;
  const control: ControlProps = {
    id,
    'aria-invalid': Boolean(error),
    'aria-describedby': message ? `${id}-message` : undefined,
  };
  return (
    <div className={cn('flex flex-col gap-1.5', className)}>
      <Label htmlFor={id}>{label}</Label>
      {children(control)}
      {message ? (
        <p
          id={`${id}-message`}
          role={error ? 'alert' : undefined}
          className={cn(
            'flex items-start gap-1.5 text-xs text-faint',
            error && 'text-down-text',
            !error && warning && 'text-warnfg',
          )}
        >
          {error || warning ? (
            <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
          ) : null}
          <span>{message}</span>
        </p>
      ) : null}
    </div>
  );
}
