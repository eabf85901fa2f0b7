import { scanMac as scanBytes } from '../nbctl/scan/scan-mac.ts';
import { Scanner } from '../nbctl/scan/scanner.ts';

const macPattern = /^[0-9a-f]{1,2}(?::[0-9a-f]{1,2}){5}$/i;

/** A MAC in lower case with two digits per byte; `undefined` when it is none. */
export function normalizeMac(text: string): string | undefined {
  if (!macPattern.test(text)) return undefined;
  const bytes = text.toLowerCase().split(':');
  return bytes.map((byte) => byte.padStart(2, '0')).join(':');
}

/**
 * What OVN's programs take a text for where they expect a MAC: they accept more than one should
 * write, such as spaces, signs and bytes of three digits.
 */
export function scanMac(text: string): string | undefined {
  const scanner = new Scanner(text);
  const bytes = scanBytes(scanner);
  if (!bytes || !scanner.isAtEnd) return undefined;
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(':');
}

/** Whether the group bit is set: such a MAC cannot belong to one interface. */
export function isMulticastMac(mac: string): boolean {
  return (Number.parseInt(mac.slice(0, mac.indexOf(':')), 16) & 1) === 1;
}
