import { InvalidCommandError } from '../../errors.ts';
import { scanIntegerWithin } from '../../nbctl/scan/scan-integer.ts';
import type { Draft } from '../../planning/draft.ts';

/** @throws InvalidCommandError */
export function parseRulePriority(text: string, draft: Draft): number {
  const priority = scanIntegerWithin(text, [0, 32767]);
  if (priority !== undefined) return priority;
  const message = `${text}: priority must in range 0...32767`;
  throw new InvalidCommandError(message, draft.fault('priority'));
}
