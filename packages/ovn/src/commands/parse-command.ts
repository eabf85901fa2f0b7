import type { z } from 'zod';
import { InvalidCommandError } from '../errors.ts';
import { commandSchema, type Command } from './registry.ts';

/**
 * Reads one command from untrusted data.
 * @throws InvalidCommandError naming the property at fault.
 */
export function parseCommand(input: unknown): Command {
  return parseAt(input, 0);
}

/**
 * Reads a batch of commands from untrusted data.
 * @throws InvalidCommandError naming the first command and property at fault.
 */
export function parseCommands(inputs: readonly unknown[]): readonly Command[] {
  return Object.freeze(inputs.map(parseAt));
}

function parseAt(input: unknown, commandIndex: number): Command {
  const result = commandSchema.safeParse(input);
  if (result.success) return result.data;
  throw toError(result.error.issues[0], commandIndex);
}

function toError(issue: z.core.$ZodIssue | undefined, commandIndex: number): InvalidCommandError {
  const field = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0];
  const message = issue?.message ?? 'not a command';
  return new InvalidCommandError(message, { commandIndex, field: String(field ?? 'type') });
}
