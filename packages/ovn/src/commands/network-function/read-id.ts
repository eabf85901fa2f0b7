import { InvalidCommandError } from '../../errors.ts';
import { scanIntegerWithin } from '../../nbctl/scan/scan-integer.ts';
import type { Draft } from '../../planning/draft.ts';

/**
 * Reads the number that northd knows a function or group by; the server sees to it that no two
 * have the same.
 * @throws InvalidCommandError
 */
export function readId(
  text: string,
  { kind, draft }: { kind: 'network-function' | 'network-function-group'; draft: Draft },
): number {
  const id = scanIntegerWithin(text, [1, 255]);
  if (id !== undefined) return id;
  throw new InvalidCommandError(`${kind} id must be between 1 and 255`, draft.fault('id'));
}
