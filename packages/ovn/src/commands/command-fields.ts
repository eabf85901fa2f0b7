import { z } from 'zod';

/**
 * One argument of a command line. Not `--`, which separates commands, and without the
 * characters that neither an argument nor a database string can hold.
 */
export const argument = z
  .string()
  .refine((text) => text !== '--' && !text.includes('\0'), 'cannot be said on a command line');

/** The name or UUID by which ovn-nbctl finds an object, or the name that a new one gets. */
export const objectName = argument.min(1, 'a name is required');

/** A flag such as `--may-exist`: present or not. */
export const flag = z.literal(true).optional();
