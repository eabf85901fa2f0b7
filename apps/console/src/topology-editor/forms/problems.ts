import type { ChangeProblem, ErrorCause } from '@ovn-console/api';
import { fieldNames } from './field-spec.ts';
import type { Evaluation, FormContext, FormDefinition, Values } from './form-definition.ts';

/** What is wrong, where it is to be shown. */
export interface FormProblems {
  /** By field. */
  readonly errors: Readonly<Record<string, string>>;
  readonly warnings: Readonly<Record<string, string>>;
  /** Belonging to no field of this form. */
  readonly general: readonly GeneralProblem[];
}

interface GeneralProblem {
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

const none: FormProblems = { errors: {}, warnings: {}, general: [] };

interface Form {
  readonly definition: FormDefinition;
  readonly context: FormContext;
  readonly values: Values;
}

/** What the fields themselves are wrong about: told without asking the server. */
export function problemsOfFields(evaluation: Evaluation, form: Form): FormProblems {
  if (evaluation.ok) return none;
  const shown = shownFields(form);
  const errors = Object.entries(evaluation.errors);
  return {
    ...none,
    errors: Object.fromEntries(errors.filter(([name]) => shown.has(name))),
    general: errors
      .filter(([name]) => !shown.has(name))
      .map(([, message]) => ({ message, severity: 'error' })),
  };
}

/** Puts each problem of the commands on the field that it comes from; the first one per field. */
export function problemsOfCommands(problems: readonly ChangeProblem[], form: Form): FormProblems {
  const errors: Record<string, string> = {};
  const warnings: Record<string, string> = {};
  const general: GeneralProblem[] = [];
  for (const { commandIndex, field, message, severity } of problems) {
    const name = field === undefined ? undefined : fieldFor(form, commandIndex, field);
    if (name === undefined) general.push({ message, severity });
    else (severity === 'error' ? errors : warnings)[name] ??= message;
  }
  return { errors, warnings, general };
}

/** Why applying failed: on the field it is about, where it is about one. */
export function problemsOfFailure(
  message: string,
  cause: ErrorCause | undefined,
  form: Form,
): FormProblems {
  const name =
    cause?.field === undefined ? undefined : fieldFor(form, cause.commandIndex ?? 0, cause.field);
  if (name === undefined) return { ...none, general: [{ message, severity: 'error' }] };
  return { ...none, errors: { [name]: cause?.message ?? message } };
}

/** Whether something stands in the way of applying. */
export function areBlocking({ errors, general }: FormProblems): boolean {
  return Object.keys(errors).length > 0 || general.some(({ severity }) => severity === 'error');
}

/** Without the errors of fields that nobody has come to yet. */
export function onlyReached(problems: FormProblems, isReached: (field: string) => boolean) {
  const told = Object.entries(problems.errors).filter(([name]) => isReached(name));
  return { ...problems, errors: Object.fromEntries(told) };
}

function fieldFor(form: Form, commandIndex: number, property: string): string | undefined {
  const { definition, context, values } = form;
  const name = definition.fieldOf({ commandIndex, property }, values, context);
  return shownFields(form).has(name) ? name : undefined;
}

function shownFields({ definition, context, values }: Form): ReadonlySet<string> {
  return new Set(definition.fields(context, values).flatMap(fieldNames));
}
