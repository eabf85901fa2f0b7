/** The bits of an IPv4 or IPv6 address, or undefined for what is neither. */
function bitsOf(address: string): { bits: bigint; width: 32 | 128 } | undefined {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(address)) {
    const bytes = address.split('.').map(Number);
    if (bytes.some((byte) => byte > 255)) return undefined;
    return { bits: bytes.reduce((bits, byte) => bits * 256n + BigInt(byte), 0n), width: 32 };
  }
  return address.includes(':') ? ipv6Bits(address) : undefined;
}

function ipv6Bits(address: string): { bits: bigint; width: 128 } | undefined {
  const [head = '', tail, ...more] = address.split('::');
  if (more.length > 0) return undefined;
  const left = groupsOf(head);
  const right = tail === undefined ? [] : groupsOf(tail);
  const missing = 8 - left.length - right.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const all = [...left, ...Array.from({ length: missing }, () => '0'), ...right];
  if (all.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return {
    bits: all.reduce((bits, group) => bits * 65536n + BigInt(`0x${group}`), 0n),
    width: 128,
  };
}

function groupsOf(text: string): string[] {
  return text === '' ? [] : text.split(':');
}

/** Whether an address lies in a network such as 10.10.10.240/24; false for what is malformed. */
export function contains(network: string, address: string): boolean {
  const [base = '', length] = network.split('/');
  const one = bitsOf(base);
  const other = bitsOf(address);
  if (!one || !other || one.width !== other.width) return false;
  const prefix = length === undefined ? one.width : Number(length);
  if (!Number.isInteger(prefix) || prefix < 0 || prefix > one.width) return false;
  const shift = BigInt(one.width - prefix);
  return one.bits >> shift === other.bits >> shift;
}
