import { InvalidCommandError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';

/**
 * That `--id` of the command that is being planned names a row, and nothing else does.
 * @throws InvalidCommandError
 */
export function checkSymbol(draft: Draft, id: string): void {
  if (!id.startsWith('@')) {
    throw new InvalidCommandError(`row id "${id}" does not begin with "@"`, draft.fault('id'));
  }
  if (!draft.symbols.isDefined(id)) return;
  const message = `row id "${id}" may only be specified on one --id option`;
  throw new InvalidCommandError(message, draft.fault('id'));
}
