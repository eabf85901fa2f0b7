import { InvalidCommandError } from '../../errors.ts';
import { compareAtoms } from '../../nbctl/values/atom.ts';
import { scanIntegerWithin } from '../../nbctl/scan/scan-integer.ts';
import type { Draft } from '../../planning/draft.ts';

export type Direction = 'from-lport' | 'to-lport';

/** What tells the rules (ACLs, QoS) of one owner apart. */
export interface RuleKey {
  readonly direction: Direction;
  readonly priority: number;
  readonly match: string;
}

export const directions: readonly Direction[] = ['to-lport', 'from-lport'];

/**
 * Reads a direction; as for ovn-nbctl, its first letter will do.
 * @throws InvalidCommandError
 */
export function readDirection(text: string, draft: Draft): Direction {
  if (text.startsWith('t')) return 'to-lport';
  if (text.startsWith('f')) return 'from-lport';
  const message = `${text}: direction must be "to-lport" or "from-lport"`;
  throw new InvalidCommandError(message, draft.fault('direction'));
}

/**
 * Reads a priority, 0 to 32767.
 * @throws InvalidCommandError
 */
export function readPriority(text: string, draft: Draft): number {
  const priority = scanIntegerWithin(text, [0, 32_767]);
  if (priority !== undefined) return priority;
  const message = `${text}: priority must in range 0...32767`;
  throw new InvalidCommandError(message, draft.fault('priority'));
}

/** The order in which ovn-nbctl lists rules; 0 for two of which an owner has only one. */
export function compareRules(one: RuleKey, other: RuleKey): number {
  return (
    compareDirections(one, other) ||
    other.priority - one.priority ||
    compareAtoms(one.match, other.match)
  );
}

/** Rules for what comes from ports are first. */
export function compareDirections(
  one: Pick<RuleKey, 'direction'>,
  other: Pick<RuleKey, 'direction'>,
): number {
  return directions.indexOf(other.direction) - directions.indexOf(one.direction);
}

/** How a line about a rule begins. */
export function printRuleKey({ direction, priority, match }: RuleKey): string {
  return `${direction.padStart(10)} ${String(priority).padStart(5)} (${match})`;
}
