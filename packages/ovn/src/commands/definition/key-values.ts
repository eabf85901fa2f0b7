/** `KEY=VALUE` arguments as pairs. Like ovn-nbctl, passes over what has no `=`. */
export function readPairs(args: readonly string[]): Readonly<Record<string, string>> {
  const pairs = args.filter((arg) => arg.includes('=')).map((arg) => split(arg));
  return Object.fromEntries(pairs);
}

/** The arguments that `readPairs` reads as these pairs. */
export function printPairs(pairs: Readonly<Record<string, string>>): string[] {
  return Object.entries(pairs).map(([key, value]) => `${key}=${value}`);
}

function split(arg: string): [string, string] {
  const at = arg.indexOf('=');
  return [arg.slice(0, at), arg.slice(at + 1)];
}
