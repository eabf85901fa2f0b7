import { InvalidCommandError } from '../../errors.ts';
import { readLong } from '../../nbctl/scan/scan-integer.ts';
import type { Draft } from '../../planning/draft.ts';

/**
 * Reads a tier; the server knows which there are.
 * @throws InvalidCommandError
 */
export function readTier(text: string, draft: Draft): number {
  const tier = readLong(text);
  if (tier !== undefined) return Number(tier);
  throw new InvalidCommandError(`Invalid tier ${text}`, draft.fault('tier'));
}
