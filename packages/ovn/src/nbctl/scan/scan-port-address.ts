import { scanIp, scanIpv4, scanIpv6Text } from './scan-ip.ts';
import { beginsWithMac, scanMac } from './scan-mac.ts';
import { Scanner } from './scanner.ts';

/**
 * Whether ovn-nbctl lets the text be an address of a logical switch port: it hardly looks further
 * than the first word.
 */
export function isPortAddress(text: string): boolean {
  if (['unknown', 'dynamic', 'router'].includes(text)) return true;
  const isDynamicWith = (scan: (scanner: Scanner) => unknown): boolean => {
    const scanner = afterDynamic(text);
    return scanner !== undefined && scan(scanner) !== undefined;
  };
  return beginsWithMac(text) || isDynamicWith(scanIpv6Text) || isDynamicWith(scanIpv4);
}

/**
 * The IP addresses of `MAC [IP…]`, in canonical form, up to the first thing that is none
 * (`extract_lsp_addresses`).
 */
export function ipsOfPortAddress(text: string): readonly string[] {
  const scanner = new Scanner(text);
  if (!scanMac(scanner)) return [];
  const ips: string[] = [];
  while (!scanner.isAtEnd) {
    const ip = scanIp(scanner);
    if (ip === undefined) break;
    ips.push(ip);
  }
  return ips;
}

/** Whether OVN is to choose something of the address (`is_dynamic_lsp_address`). */
export function isDynamicPortAddress(text: string): boolean {
  if (text === 'dynamic') return true;
  const isDynamicWith = (scan: (scanner: Scanner) => unknown): boolean => {
    const scanner = afterDynamic(text);
    return scanner !== undefined && scan(scanner) !== undefined && scanner.isAtEnd;
  };
  return (
    isDynamicWith(scanIpv4) ||
    isDynamicWith(scanIpv6Text) ||
    isDynamicWith((scanner) => {
      if (scanIpv4(scanner) === undefined) return undefined;
      scanner.skipSpace();
      return scanIpv6Text(scanner);
    }) ||
    isMacThenDynamic(text)
  );
}

/** What comes after the word "dynamic" and any space, or none. */
function afterDynamic(text: string): Scanner | undefined {
  const scanner = new Scanner(text);
  if (!scanner.literal('dynamic')) return undefined;
  scanner.skipSpace();
  return scanner;
}

function isMacThenDynamic(text: string): boolean {
  const scanner = new Scanner(text);
  if (!scanMac(scanner)) return false;
  scanner.skipSpace();
  return scanner.literal('dynamic') === true && scanner.isAtEnd;
}
