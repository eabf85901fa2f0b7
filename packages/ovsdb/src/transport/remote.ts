/** Where a server is reached: ovsdb(7), "Connection Methods" (active ones). */
export type Remote =
  | { readonly kind: 'tcp' | 'ssl'; readonly host: string; readonly port: number }
  | { readonly kind: 'unix'; readonly path: string };

const defaultPort = 6640;

/**
 * Reads `tcp:HOST[:PORT]`, `ssl:HOST[:PORT]` (an IPv6 address in brackets) or `unix:PATH`.
 * @throws TypeError that says what is wrong.
 */
export function parseRemote(text: string): Remote {
  const colon = text.indexOf(':');
  const kind = text.slice(0, Math.max(0, colon));
  const rest = text.slice(colon + 1);
  if (kind === 'unix' && rest !== '') return { kind, path: rest };
  if (kind === 'tcp' || kind === 'ssl') return { kind, ...parseAddress(text, rest) };
  throw new TypeError(`"${text}" is not tcp:HOST:PORT, ssl:HOST:PORT or unix:PATH`);
}

function parseAddress(text: string, address: string): { host: string; port: number } {
  const match = /^(?:\[([0-9a-fA-F:.%\w]+)\]|([^:[\]\s]+))(?::(\d+))?$/.exec(address);
  const host = match?.[1] ?? match?.[2];
  if (host === undefined) {
    throw new TypeError(`"${text}": expected HOST:PORT, with an IPv6 address in brackets`);
  }
  const port = match?.[3] === undefined ? defaultPort : Number(match[3]);
  if (port < 1 || port > 65_535) throw new TypeError(`"${text}": the port must be 1 to 65535`);
  return { host, port };
}
