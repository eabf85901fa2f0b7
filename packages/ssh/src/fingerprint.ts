import { createHash } from 'node:crypto';

/** A public key's fingerprint as `ssh-keygen -l` prints it: SHA-256 in base64 without padding. */
export function fingerprintOf(publicKey: Buffer): string {
  return `SHA256:${createHash('sha256').update(publicKey).digest('base64').replace(/=+$/, '')}`;
}
