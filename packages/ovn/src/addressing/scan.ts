/** A number, and where the text goes on behind it. */
export interface ScannedNumber {
  readonly value: bigint;
  readonly end: number;
}

const spaces = String.raw`[ \t\n\v\f\r]*`;
const decimal = new RegExp(String.raw`${spaces}([+-]?)(\d+)`, 'y');
const hexadecimal = new RegExp(String.raw`${spaces}([+-]?)(?:0x|(?!0x))([0-9a-f]+)`, 'iy');

/**
 * Reads a number as Open vSwitch's programs do (`%d` and `%x` of `ovs_scan`): spaces and a sign
 * may come first. What is too large for `bits` loses its upper bits: 256 is 0 for 8 bits.
 */
export function scanNumber(
  text: string,
  start: number,
  { base, bits }: { base: 10 | 16; bits: number },
): ScannedNumber | undefined {
  const pattern = base === 10 ? decimal : hexadecimal;
  pattern.lastIndex = start;
  const [whole, sign, digits] = pattern.exec(text) ?? [];
  if (whole === undefined || digits === undefined) return undefined;
  const magnitude = BigInt(base === 10 ? digits : `0x${digits}`);
  const value = BigInt.asUintN(bits, sign === '-' ? -magnitude : magnitude);
  return { value, end: start + whole.length };
}

/** `count` bytes with the separator right behind each but the last, as one number. */
export function scanBytes(
  text: string,
  start: number,
  { base, count, separator }: { base: 10 | 16; count: number; separator: string },
): ScannedNumber | undefined {
  let value = 0n;
  let end = start;
  for (let index = 0; index < count; index += 1) {
    if (index > 0 && text.charAt(end) !== separator) return undefined;
    const byte = scanNumber(text, index > 0 ? end + 1 : end, { base, bits: 8 });
    if (!byte) return undefined;
    value = (value << 8n) | byte.value;
    end = byte.end;
  }
  return { value, end };
}
