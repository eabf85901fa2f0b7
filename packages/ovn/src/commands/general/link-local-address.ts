import { formatIpAddress } from '../../addressing/ip-address.ts';
import { scanMac } from '../../nbctl/scan/scan-mac.ts';
import { Scanner } from '../../nbctl/scan/scanner.ts';

const none: readonly number[] = [0, 0, 0, 0, 0, 0];

/**
 * The IPv6 address that an interface gives itself (RFC 4291 §2.5.1, appendix A). What is no MAC
 * counts as all zeros.
 */
export function linkLocalAddress(mac: string): string {
  const scanner = new Scanner(mac);
  const bytes = scanMac(scanner);
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = bytes && scanner.isAtEnd ? bytes : none;
  const identifier = [a ^ 2, b, c, 0xff, 0xfe, d, e, f];
  const value = identifier.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0xfe80n << 48n);
  return formatIpAddress({ family: 6, value });
}
