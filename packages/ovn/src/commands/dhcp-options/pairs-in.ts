import { compareAtoms } from '../../nbctl/values/atom.ts';

/**
 * `KEY=VALUE` arguments as ovn-nbctl stores them: what has no `=` is passed over, and of several
 * values for one key the least stays.
 */
export function pairsIn(args: readonly string[]): ReadonlyMap<string, string> {
  const pairs = args.filter((arg) => arg.includes('=')).map(splitPair);
  // The last one of a key would stay in the map.
  return new Map(pairs.toSorted(([, one], [, other]) => compareAtoms(other, one)));
}

function splitPair(arg: string): readonly [string, string] {
  const at = arg.indexOf('=');
  return [arg.slice(0, at), arg.slice(at + 1)];
}
