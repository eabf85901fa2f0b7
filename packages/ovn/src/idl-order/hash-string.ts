const encoder = new TextEncoder();

/**
 * The hash by which Open vSwitch's programs keep strings (`hash_string` with basis 0, as Debian
 * builds them): MurmurHash3 for 32 bits over the UTF-8 bytes, of which the last few count as one
 * word that is padded with zeros.
 */
export function hashString(text: string): number {
  const bytes = encoder.encode(text);
  let hash = 0;
  for (let at = 0; at < bytes.length; at += 4) hash = mixed(hash, wordAt(bytes, at));
  return finished(hash ^ bytes.length);
}

/** Little-endian. */
function wordAt(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
  return a | (b << 8) | (c << 16) | (d << 24);
}

function mixed(hash: number, word: number): number {
  const scrambled = Math.imul(rotated(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);
  return (Math.imul(rotated(hash ^ scrambled, 13), 5) + 0xe6546b64) | 0;
}

function finished(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
