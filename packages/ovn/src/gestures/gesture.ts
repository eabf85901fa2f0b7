import type { z } from 'zod';
import type { Command } from '../commands/index.ts';

/** One thing that a person does on the graph, and the commands that do it in one transaction. */
export interface Gesture<Schema extends z.ZodType = z.ZodType> {
  /** What the form holds; its messages are meant for the person at the form. */
  readonly input: Schema;
  commands(input: z.output<Schema>): Command[];
  /**
   * The input's field (a path such as `chassis.0.priority` in lists) that an error belongs to,
   * given the command's place and the property of the command that is at fault.
   */
  fieldOf(commandIndex: number, field: string): string;
}

/** Where a command's properties come from: property of the command → field of the input. */
type FieldMap = Readonly<Record<string, string>>;

interface GestureDeclaration<Schema extends z.ZodType> {
  readonly input: Schema;
  commands(input: z.output<Schema>): Command[];
  /** For each command in turn, or for all; a property that is not listed has a field of its name. */
  readonly fields?: readonly FieldMap[] | ((commandIndex: number) => FieldMap);
}

/** Declares a gesture. */
export function defineGesture<Schema extends z.ZodType>(
  declaration: GestureDeclaration<Schema>,
): Gesture<Schema> {
  const { input, fields = [] } = declaration;
  return Object.freeze({
    input,
    commands: (parsed: z.output<Schema>) => declaration.commands(parsed),
    fieldOf(commandIndex: number, field: string) {
      const map = typeof fields === 'function' ? fields(commandIndex) : fields[commandIndex];
      return map?.[field] ?? field;
    },
  });
}
