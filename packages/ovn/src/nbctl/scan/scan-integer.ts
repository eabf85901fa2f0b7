import { Scanner } from './scanner.ts';

/**
 * The integer at the beginning of a text, of 64 bits; what comes after it does not matter
 * (`ovs_scan(text, "%ld", …)`). Undefined when there is none.
 */
export function scanInteger(text: string): bigint | undefined {
  const value = new Scanner(text).integer(10, 64);
  return value === undefined ? undefined : BigInt.asIntN(64, value);
}

/** `scanInteger` within bounds, both of them allowed. */
export function scanIntegerWithin(
  text: string,
  [least, most]: readonly [number, number],
): number | undefined {
  const value = scanInteger(text);
  return value === undefined || value < least || value > most ? undefined : Number(value);
}

const decimal = /^[ \t\n\r\v\f]*[+-]?\d+$/;

/**
 * A text that is an integer of 64 bits and nothing else but white space before it (strtol(3), as
 * Open vSwitch's `str_to_long` calls it). Undefined when it is none, or does not fit.
 */
export function readLong(text: string): bigint | undefined {
  if (!decimal.test(text)) return undefined;
  const value = BigInt(text.trim().replace(/^\+/, ''));
  return BigInt.asIntN(64, value) === value ? value : undefined;
}
