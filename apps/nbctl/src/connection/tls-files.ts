import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { TlsFiles } from '@ovn-console/ovsdb';
import type { Settings } from '../options/settings.ts';
import { UsageError } from '../options/usage-error.ts';
import { bootstrapCa } from './bootstrap-ca.ts';

/**
 * Reads what `-p`, `-c`, `-C` and `--bootstrap-ca-cert` name. The remotes are those of which one
 * is asked for its CA certificate if there is none yet.
 * @throws UsageError when something is missing or cannot be read.
 */
export async function readTlsFiles(
  settings: Settings,
  remotes: readonly string[],
): Promise<TlsFiles | undefined> {
  const { privateKey, certificate, caCertificate, bootstrapCaCertificate } = settings;
  const secure = remotes.filter((remote) => remote.startsWith('ssl:'));
  if (secure.length === 0) return undefined;
  const key = await readNeeded('Private key', privateKey);
  const cert = await readNeeded('Certificate', certificate);
  if (caCertificate === undefined && bootstrapCaCertificate !== undefined) {
    if (!existsSync(bootstrapCaCertificate)) {
      await bootstrapCa(secure, { key, cert, file: bootstrapCaCertificate });
    }
  }
  const ca = await readNeeded('CA certificate', caCertificate ?? bootstrapCaCertificate);
  return { key, cert, ca };
}

async function readNeeded(what: string, file: string | undefined): Promise<Buffer> {
  if (file === undefined) throw new UsageError(`${what} must be configured to use SSL`);
  try {
    return await readFile(file);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`${file}: ${what.toLowerCase()} cannot be read (${reason})`, { cause });
  }
}
