import type { z } from 'zod';
import type { Draft } from '../planning/draft.ts';

/** What the registry knows of one kind of command. */
export interface CommandDefinition<Schema extends z.ZodType = z.ZodType> {
  /** What the command may hold; its output is frozen. */
  readonly schema: Schema;
  /** The arguments after `ovn-nbctl`. */
  print(command: z.output<Schema>): string[];
  /**
   * Changes the draft as ovn-nbctl would change the database, and guards what that relied on.
   * @throws OvnError with ovn-nbctl's own message when ovn-nbctl would refuse.
   */
  plan(command: z.output<Schema>, draft: Draft): void;
}

/** Declares a command; the types of `print` and `plan` follow from the schema. */
export function defineCommand<Schema extends z.ZodType>(
  definition: CommandDefinition<Schema>,
): CommandDefinition<Schema> {
  return Object.freeze(definition);
}
