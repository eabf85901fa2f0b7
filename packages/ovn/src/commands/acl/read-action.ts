import { InvalidCommandError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import type { Acl } from '../../schema/northbound/acl.ts';

const actions = ['allow', 'allow-related', 'allow-stateless', 'drop', 'reject'] as const;

/**
 * Reads what an ACL does. `pass`, on to the next tier, came with tiers.
 * @throws InvalidCommandError
 */
export function readAction(text: string, draft: Draft): Acl['action'] {
  const action = actions.find((known) => known === text);
  if (action !== undefined) return action;
  if (text === 'pass' && draft.has('ACL', 'tier')) return text;
  const message =
    `${text}: action must be one of "allow", "allow-related", "allow-stateless", "drop", ` +
    'and "reject"';
  throw new InvalidCommandError(message, draft.fault('action'));
}
