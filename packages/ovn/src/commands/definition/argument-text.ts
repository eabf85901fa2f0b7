import { z } from 'zod';

const text = z
  .string()
  .refine((value) => value !== '--' && !value.includes('\0'), 'cannot be said on a command line');

const numeral = z.union([text, z.number().transform(String)]);

/**
 * One argument of a command line. Not `--`, which separates commands, and without the character
 * that neither an argument nor a database string can hold.
 */
export const argumentText = (): z.ZodString => text;

/** An argument that data may also hold as a number. */
export const numeralText = (): z.ZodType<string, string | number> => numeral;
