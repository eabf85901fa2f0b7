import { z } from 'zod';

/** Text that can be an argument of a command, before it is trimmed. */
export const argument = z
  .string()
  .refine((text) => text !== '--' && !text.includes('\0'), 'cannot be said on a command line');
