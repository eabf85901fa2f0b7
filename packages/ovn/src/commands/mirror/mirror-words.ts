import { InvalidCommandError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import type { Mirror } from '../../schema/northbound/mirror.ts';

/** Newer versions of OVN mirror to more than tunnels, and their ovn-nbctl is stricter. */
function isNew(draft: Draft): boolean {
  return draft.has('Mirror', 'mirror_rules');
}

/**
 * The type of a mirror: by its first letter where OVN knows only tunnels, else by its name.
 * @throws InvalidCommandError
 */
export function parseMirrorType(text: string, draft: Draft): Mirror['type'] {
  const types = ['gre', 'erspan', 'local', 'lport'] as const;
  const found = isNew(draft)
    ? types.find((type) => type === text)
    : types.slice(0, 2).find((type) => text.startsWith(type.charAt(0)));
  if (found) return found;
  const choice = isNew(draft) ? '"gre", "erspan", or "local" or "lport"' : '"gre" or "erspan"';
  throw new InvalidCommandError(`${text}: type must be ${choice}`, draft.fault('mirrorType'));
}

/**
 * The traffic that is copied, by its first letter.
 * @throws InvalidCommandError
 */
export function parseMirrorFilter(text: string, draft: Draft): Mirror['filter'] {
  const filters = ['to-lport', 'from-lport', 'both'] as const;
  const known = isNew(draft) ? filters : filters.slice(0, 2);
  const found = known.find((filter) => text.startsWith(filter.charAt(0)));
  if (found) return found;
  const choice = isNew(draft)
    ? '"to-lport", "from-lport", or "both"'
    : '"to-lport" or "from-lport"';
  throw new InvalidCommandError(`${text}: selection must be ${choice}`, draft.fault('filter'));
}
