import type { z } from 'zod';
import { InvalidCommandError } from '../errors.ts';
import { definitionOfType, type Command } from './registry.ts';

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
  const definition = definitionOfType(typeOf(input));
  if (!definition) {
    throw new InvalidCommandError('not a command', { commandIndex, field: 'type' });
  }
  const result = definition.schema.safeParse(input);
  if (result.success) return asCommand(result.data);
  throw toError(result.error.issues[0], commandIndex);
}

/** What a definition's schema has parsed is the command that `Command` lists for its type. */
function asCommand(parsed: object): Command;
function asCommand(parsed: object): object {
  return parsed;
}

function typeOf(input: unknown): unknown {
  return typeof input === 'object' && input !== null && 'type' in input ? input.type : undefined;
}

function toError(issue: z.core.$ZodIssue | undefined, commandIndex: number): InvalidCommandError {
  const field = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0];
  const message = issue?.message ?? 'not a command';
  return new InvalidCommandError(message, { commandIndex, field: String(field ?? 'type') });
}
