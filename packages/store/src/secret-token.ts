import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits in base64url: unguessable, and safe in a URL or a cookie. */
export function newSecretToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What the database keeps of a token. A plain SHA-256 is enough for 256 random bits, and finding
 * a row by it needs no constant-time comparison: its timing tells about hashes, not tokens.
 */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
