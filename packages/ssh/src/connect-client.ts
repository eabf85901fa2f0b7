import { readFile } from 'node:fs/promises';
import ssh2, { type Client, type ClientErrorExtensions } from 'ssh2';
import {
  HostKeyChangedError,
  SshAuthenticationError,
  SshConnectionError,
  type SshError,
} from './errors.ts';
import { fingerprintOf } from './fingerprint.ts';

export interface SshHostOptions {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** A private key on this machine (OpenSSH or PEM), without a passphrase; read on each connect. */
  readonly privateKeyPath: string;
  /**
   * Pins the host's key unless one is pinned already, and returns the fingerprint that is pinned.
   * A host that offers another key is never signed in to.
   */
  readonly pinHostKey: (fingerprint: string) => Promise<string>;
  /** How long connecting and signing in may take. */
  readonly timeoutMs?: number;
  /** A host that leaves this many keepalives unanswered is taken for gone. */
  readonly keepalive?: { readonly intervalMs: number; readonly count: number };
}

const defaultKeepalive = { intervalMs: 10_000, count: 3 };

/** One signed-in connection, to a host whose key was verified first. Throws SshError. */
export async function connectClient(options: SshHostOptions): Promise<Client> {
  const privateKey = await readKey(options);
  const client = new ssh2.Client();
  const verification = new HostKeyVerification(options);
  try {
    await new Promise<void>((resolve, reject) => {
      client.once('ready', resolve).on('error', reject);
      client.once('close', () => reject(new Error('the host closed the connection')));
      client.connect({ ...connectConfig(options, verification), privateKey });
    });
    return client;
  } catch (error) {
    client.destroy();
    throw verification.failure ?? toSshError(error, options);
  }
}

async function readKey({ host, user, privateKeyPath }: SshHostOptions): Promise<Buffer> {
  try {
    return await readFile(privateKeyPath);
  } catch (error) {
    const { message, code } = described(error);
    throw new SshAuthenticationError(
      `The private key for ${user}@${host} cannot be read: ${code === 'ENOENT' ? `there is no file ${privateKeyPath}` : message}.`,
      'Give the path of a key on the machine that runs the console.',
      { cause: error },
    );
  }
}

function connectConfig(options: SshHostOptions, verification: HostKeyVerification) {
  const { intervalMs, count } = options.keepalive ?? defaultKeepalive;
  return {
    host: options.host,
    port: options.port,
    username: options.user,
    readyTimeout: options.timeoutMs ?? 15_000,
    keepaliveInterval: intervalMs,
    keepaliveCountMax: count,
    hostVerifier: (key: Buffer, verify: (valid: boolean) => void) => {
      void verification.verify(key).then(verify);
    },
  };
}

/** Compares the key that is offered with the pinned one; keeps why it refused. */
class HostKeyVerification {
  failure: unknown;
  readonly #options: SshHostOptions;

  constructor(options: SshHostOptions) {
    this.#options = options;
  }

  /** Never rejects: whatever goes wrong refuses the key. */
  async verify(key: Buffer): Promise<boolean> {
    const offered = fingerprintOf(key);
    try {
      const pinned = await this.#options.pinHostKey(offered);
      if (pinned === offered) return true;
      this.failure = new HostKeyChangedError(this.#options.host, { pinned, offered });
    } catch (error) {
      this.failure = error;
    }
    return false;
  }
}

function toSshError(error: unknown, options: SshHostOptions): SshError {
  const { host, port, user, privateKeyPath } = options;
  const address = `${host} port ${port}`;
  const { level, message, code } = described(error);
  if (/parse privateKey|passphrase/i.test(message)) {
    return new SshAuthenticationError(
      `The private key ${privateKeyPath} for ${user}@${host} cannot be used: ${message}.`,
      'Use an OpenSSH or PEM key without a passphrase.',
      { cause: error },
    );
  }
  if (level === 'client-authentication') {
    return new SshAuthenticationError(
      `${address} refused to sign in ${user} with this key.`,
      `Check the user name, and that the public key is in ~${user}/.ssh/authorized_keys there.`,
      { cause: error },
    );
  }
  return new SshConnectionError(
    `Cannot connect to ${address} by SSH: ${reasonOf(code, message)}.`,
    nextStepFor(code),
    { cause: error },
  );
}

function described(error: unknown): { level?: string; message: string; code?: string } {
  if (!(error instanceof Error)) return { message: String(error) };
  const { level, message, code }: Error & ClientErrorExtensions & { code?: string } = error;
  return { message, ...(level !== undefined && { level }), ...(code !== undefined && { code }) };
}

const reasons: { readonly [code: string]: string } = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'the host closed the connection',
  EHOSTUNREACH: 'no route to the host',
  ENETUNREACH: 'no route to the network',
  ENOTFOUND: 'there is no such host name',
  ETIMEDOUT: 'the host did not answer',
};

function reasonOf(code: string | undefined, message: string): string {
  return (code !== undefined && reasons[code]) || message.replace(/\.$/, '');
}

function nextStepFor(code: string | undefined): string {
  if (code === 'ECONNREFUSED') return 'Check that sshd runs there and listens on this port.';
  if (code === 'ENOTFOUND') return 'Check the name, or give the address.';
  return 'Check the address and port, and that nothing on the way blocks it.';
}
