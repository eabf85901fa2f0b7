import type { RowPremise } from '@ovn-console/api';
import type { Command } from '@ovn-console/ovn/commands';
import type { Gesture } from '@ovn-console/ovn/gestures';
import type { Entity, EntityKind } from '@ovn-console/topology';
import type { z } from 'zod';
import type { GraphView } from '../scene/graph-view.ts';
import type { Prefill } from '../tools/tool.ts';
import type { FieldSpec } from './field-spec.ts';

/** What is in the fields, as text, by field name. Nothing typed is ever anything else. */
export type Values = Readonly<Record<string, string>>;

/** What a form is about. */
export interface FormContext {
  readonly graph: GraphView;
  readonly prefill: Prefill;
  /** The object that is being changed, as it was shown when the form was opened. */
  readonly opened: Entity | undefined;
  /** A MAC of this form's own, the same for as long as it is open. */
  readonly mac: string;
}

/** What the form made, or changed: it is selected once the graph shows it. */
export interface Outcome {
  readonly kind: EntityKind;
  readonly name: string;
}

/** What fields amount to: commands, or what is wrong with them, by field. */
export type Evaluation =
  | { readonly ok: true; readonly commands: readonly Command[] }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

/** A form of the editor, as data and pure functions: the component is the same for all. */
export interface FormDefinition {
  readonly title: string;
  /** Kind of object that it makes or changes: its icon and hue. */
  readonly kind: EntityKind;
  /** What happens, in a sentence, where the title does not say it all. */
  readonly intro?: string;
  /** Proposals for every field. They follow `typed`: what the person has set so far. */
  readonly proposals: (context: FormContext, typed: Values) => Values;
  readonly fields: (context: FormContext, values: Values) => readonly FieldSpec[];
  readonly evaluate: (values: Values, context: FormContext) => Evaluation;
  /** The field that a property of a command comes from. */
  readonly fieldOf: (fault: CommandFault, values: Values, context: FormContext) => string;
  /** What the person saw of the rows that are changed. */
  readonly premise?: (context: FormContext) => readonly RowPremise[];
  /** What the form would write into the columns of its premise, to be held against theirs. */
  readonly wanted?: (values: Values, context: FormContext) => Readonly<Record<string, unknown>>;
  readonly outcome?: (values: Values, context: FormContext) => Outcome | undefined;
  /** Fields that can be added, such as another option. */
  readonly more?: { readonly label: string; readonly add: (values: Values) => Values };
}

interface CommandFault {
  readonly commandIndex: number;
  readonly property: string;
}

/** As FormDefinition, with the gesture that makes commands of its input. */
export interface FormDeclaration<Schema extends z.ZodType> extends Omit<
  FormDefinition,
  'evaluate' | 'fieldOf'
> {
  readonly gesture: Gesture<Schema>;
  readonly input: (values: Values, context: FormContext) => z.input<Schema>;
  /** The field of a path into the input, such as `ips.0`; by default that of its first part. */
  readonly fieldAt?: (path: string, values: Values, context: FormContext) => string;
}

/** Makes a form of a gesture: its schema judges the fields, its commands are what is applied. */
export function defineForm<Schema extends z.ZodType>(
  declaration: FormDeclaration<Schema>,
): FormDefinition {
  const { gesture, input, fieldAt = firstPart, ...form } = declaration;
  return {
    ...form,
    evaluate(values, context) {
      const parsed = gesture.input.safeParse(input(values, context));
      if (parsed.success) return { ok: true, commands: gesture.commands(parsed.data) };
      const errors: Record<string, string> = {};
      for (const { path, message } of parsed.error.issues) {
        errors[fieldAt(path.join('.'), values, context)] ??= message;
      }
      return { ok: false, errors };
    },
    fieldOf: ({ commandIndex, property }, values, context) =>
      fieldAt(gesture.fieldOf(commandIndex, property), values, context),
  };
}

function firstPart(path: string): string {
  return path.split('.', 1)[0] ?? path;
}

/** What stands in the fields: what was typed, and proposals for the rest. */
export function valuesOf(definition: FormDefinition, context: FormContext, typed: Values): Values {
  return { ...definition.proposals(context, typed), ...typed };
}
