import type { Command } from '@ovn-console/ovn/commands';
import { z } from 'zod';

/**
 * A command as it comes over the wire. It is parsed by `parseCommands` of @ovn-console/ovn, whose
 * errors name the command and the property at fault.
 */
const commandInput = z.custom<Command>(
  (value) => typeof value === 'object' && value !== null,
  'A command must be an object.',
);

/** A batch is one transaction; the limit keeps one request from holding the database. */
export const commandBatch = z
  .array(commandInput)
  .min(1, 'There is nothing to change.')
  .max(1000, 'A change has at most 1000 commands: do this in several.');
