import type { Duplex } from 'node:stream';
import type { Client, ClientChannel } from 'ssh2';
import { connectClient, type SshHostOptions } from './connect-client.ts';
import { SshConnectionError, SshForwardError } from './errors.ts';
import { runOnChannel, type CommandResult } from './run-on-channel.ts';
import { shellLine } from './shell-quote.ts';
import { untilAborted } from './until-aborted.ts';

/** The part of ssh2's callbacks that opens a channel of any type. */
type OpenChannel = (
  client: Client,
  done: (error: Error | undefined, channel: ClientChannel) => void,
) => void;

/**
 * One host over SSH. All streams and commands share one connection, made when the first is asked
 * for and made again when it was lost. Streams end with the connection; their users reconnect.
 * Methods throw SshError, or the signal's reason.
 */
export class SshHost {
  readonly #options: SshHostOptions;
  #client: Promise<Client> | undefined;
  #closed = false;

  constructor(options: SshHostOptions) {
    this.#options = options;
  }

  /** A stream to a unix socket on the host (OpenSSH's direct-streamlocal). */
  async openUnixSocket(path: string, signal?: AbortSignal): Promise<Duplex> {
    try {
      return await this.#open(
        (client, done) => client.openssh_forwardOutStreamLocal(path, done),
        signal,
      );
    } catch (error) {
      throw isRefusal(error) ? await this.#socketRefused(path, error) : error;
    }
  }

  /** A stream to a TCP port as the host itself sees it (direct-tcpip, RFC 4254 §7.2). */
  async openTcp(target: { host: string; port: number }, signal?: AbortSignal): Promise<Duplex> {
    const { host, port } = target;
    try {
      return await this.#open(
        (client, done) => client.forwardOut('127.0.0.1', 0, host, port, done),
        signal,
      );
    } catch (error) {
      if (!isRefusal(error)) throw error;
      throw new SshForwardError(
        `${this.#options.host} cannot connect to ${host} port ${port}: ${error.message}.`,
        'Check that something listens there, and that its sshd has AllowTcpForwarding yes.',
        { cause: error },
      );
    }
  }

  /** Runs one command, its arguments taken literally, and waits for its end. */
  async run(argv: readonly string[], signal?: AbortSignal): Promise<CommandResult> {
    const channel = await this.#open((client, done) => client.exec(shellLine(argv), done), signal);
    return runOnChannel(channel, signal);
  }

  /** Ends the connection and with it every stream. Nothing can be opened afterwards. */
  async close(): Promise<void> {
    this.#closed = true;
    const connecting = this.#client;
    this.#client = undefined;
    const client = await connecting?.catch(() => undefined);
    client?.end();
  }

  async #open(open: OpenChannel, signal?: AbortSignal): Promise<ClientChannel> {
    const client = await untilAborted(this.#connected(), signal);
    const opening = new Promise<ClientChannel>((resolve, reject) => {
      open(client, (error, channel) => (error ? reject(error) : resolve(channel)));
    });
    return untilAborted(opening, signal, (channel) => channel.destroy());
  }

  #connected(): Promise<Client> {
    if (this.#closed) {
      return Promise.reject(
        new SshConnectionError(
          `The connection to ${this.#options.host} was closed.`,
          'Open it again.',
        ),
      );
    }
    this.#client ??= this.#connect();
    return this.#client;
  }

  async #connect(): Promise<Client> {
    const forget = () => {
      this.#client = undefined;
    };
    try {
      const client = await connectClient(this.#options);
      return client.once('close', forget);
    } catch (error) {
      forget();
      throw error;
    }
  }

  /** sshd does not say why it refused; looking at the path as the same user tells. */
  async #socketRefused(path: string, cause: Error): Promise<SshForwardError> {
    const { host, user } = this.#options;
    const exists = await this.#exists(path);
    const why =
      exists === false
        ? `there is no such socket, or ${user} may not see it`
        : 'nothing listens on it, its permissions keep the user out, or sshd does not forward sockets';
    return new SshForwardError(
      `${host} cannot connect to its unix socket ${path}: ${why}.`,
      exists === false
        ? 'Check the path on the host, and that ovsdb-server runs there.'
        : `Check that ${user} may write to it, and that sshd has AllowStreamLocalForwarding yes.`,
      { cause },
    );
  }

  async #exists(path: string): Promise<boolean | undefined> {
    try {
      const { code } = await this.run(['test', '-e', path], AbortSignal.timeout(3000));
      return code === 0 ? true : code === 1 ? false : undefined;
    } catch {
      return undefined;
    }
  }
}

/** Nothing is connected until it is needed. */
export function openSshHost(options: SshHostOptions): SshHost {
  return new SshHost(options);
}

/** The host answered that it will not open the channel (RFC 4254 §5.1), as opposed to a lost connection. */
function isRefusal(error: unknown): error is Error {
  return error instanceof Error && 'reason' in error && error.reason !== '';
}
