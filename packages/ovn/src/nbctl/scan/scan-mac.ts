import { Scanner } from './scanner.ts';

/** Reads six bytes in hexadecimal with colons between them, which may be oddly written. */
export function scanMac(scanner: Scanner): readonly number[] | undefined {
  const bytes: number[] = [];
  while (bytes.length < 6) {
    if (bytes.length > 0 && !scanner.literal(':')) return undefined;
    const byte = scanner.integer(16, 8);
    if (byte === undefined) return undefined;
    bytes.push(Number(byte));
  }
  return bytes;
}

/** Whether Open vSwitch takes the text for an Ethernet address (`eth_addr_from_string`). */
export function isMac(text: string): boolean {
  const scanner = new Scanner(text);
  return scanMac(scanner) !== undefined && scanner.isAtEnd;
}

/** Whether the text begins with an Ethernet address. */
export function beginsWithMac(text: string): boolean {
  return scanMac(new Scanner(text)) !== undefined;
}
