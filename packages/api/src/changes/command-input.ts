import { z } from 'zod';

/** A command as it comes over the wire; parsed in full by `parseCommand` of @ovn-console/ovn. */
export const commandInput = z.looseObject({ type: z.string() });
export type Command = z.output<typeof commandInput>;

/** A batch is one transaction; the limit keeps one request from holding the database. */
export const commandBatch = z.array(commandInput).min(1, 'There is nothing to change.').max(1000);
