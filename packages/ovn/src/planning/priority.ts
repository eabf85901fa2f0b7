import { InvalidCommandError } from '../errors.ts';
import { scanIntegerWithin } from '../nbctl/scan/scan-integer.ts';
import type { Draft } from './draft.ts';

/**
 * A priority as ovn-nbctl reads it.
 * @throws InvalidCommandError when it is none.
 */
export function readPriority(draft: Draft, text: string, field: string): number {
  const priority = scanIntegerWithin(text, [0, 32767]);
  if (priority !== undefined) return priority;
  const message = `${text}: priority must in range 0...32767`;
  throw new InvalidCommandError(message, draft.fault(field));
}
