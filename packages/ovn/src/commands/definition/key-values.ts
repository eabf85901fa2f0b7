import { compareAtoms } from '../../nbctl/values/atom.ts';

/**
 * `KEY=VALUE` arguments as pairs. Like ovn-nbctl, passes over what has no `=`, and takes the least
 * of several values of one key.
 */
export function readPairs(args: readonly string[]): Readonly<Record<string, string>> {
  const pairs = new Map<string, string>();
  for (const [key, value] of args.filter((arg) => arg.includes('=')).map(splitPair)) {
    const other = pairs.get(key);
    if (other === undefined || compareAtoms(value, other) < 0) pairs.set(key, value);
  }
  return Object.fromEntries(pairs);
}

/** The arguments that `readPairs` reads as these pairs. */
export function printPairs(pairs: Readonly<Record<string, string>>): string[] {
  return Object.entries(pairs).map(([key, value]) => `${key}=${value}`);
}

/** What is before and behind the first `=`. */
function splitPair(arg: string): [string, string] {
  const at = arg.indexOf('=');
  return [arg.slice(0, at), arg.slice(at + 1)];
}
