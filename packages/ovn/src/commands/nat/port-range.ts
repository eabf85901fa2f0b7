/** Two words with dashes before, between and, as far as strtok(3) leaves any, behind them. */
const words = /^-*([^-]+)(?:-+([^-]+)(-.*)?)?/s;

/**
 * Whether ovn-nbctl takes a text for a range of ports: `80` or `80-90`. It reads no further than
 * the digits of each, and does not mind further dashes, nor a single port that is too high.
 */
export function isPortRange(text: string): boolean {
  const [, first = '', second, rest = ''] = words.exec(text) ?? [];
  const low = readInt(first);
  if (low <= 0) return false;
  if (!text.includes('-')) return true;
  if (second === undefined || rest.length > 1) return false;
  const high = readInt(second);
  return low < high && high <= 65535;
}

const most = (1n << 63n) - 1n;

/** The digits at the beginning, as strtol(3) reads them into an `int`; 0 when there are none. */
function readInt(text: string): number {
  const digits = /^[ \t\n\v\f\r]*\+?(\d+)/.exec(text)?.[1] ?? '0';
  const value = BigInt(digits);
  return Number(BigInt.asIntN(32, value > most ? most : value));
}
