import { Duplex } from 'node:stream';
import type { NamedConnector } from '../transport/connector.ts';
import { connectorFor } from '../transport/connect.ts';

/**
 * A way to a server whose connections may lose their client without the server noticing: what
 * the client has sent can still arrive, and what the server answers can still be read.
 */
export class LimboLink implements NamedConnector, Disposable {
  readonly name: string;
  readonly #target: NamedConnector;
  readonly #connections: LimboConnection[] = [];

  constructor(remote: string) {
    this.name = remote;
    this.#target = connectorFor(remote);
  }

  /** Whether the server has answered, or never will answer, every transaction that it was sent. */
  get isQuiet(): boolean {
    return this.#connections.every((connection) => connection.isQuiet);
  }

  /** The connection that was made last. */
  get latest(): LimboConnection {
    const connection = this.#connections.at(-1);
    if (connection === undefined) throw new Error('no connection was made yet');
    return connection;
  }

  readonly connect = async (signal: AbortSignal): Promise<Duplex> => {
    const connection = new LimboConnection(await this.#target.connect(signal));
    this.#connections.push(connection);
    return connection.client;
  };

  /** Ends what is left of all connections. */
  [Symbol.dispose](): void {
    for (const connection of this.#connections) connection.end();
  }
}

/** One connection; its client may be gone while the server still has it. */
export class LimboConnection {
  readonly client: Duplex;
  readonly #server: Duplex;
  #held: Buffer[] | undefined;
  #isDeaf = false;
  readonly #unanswered = new Set<string>();
  /** What the server said that the client has not heard. */
  unheard = '';

  constructor(server: Duplex) {
    this.#server = server;
    this.client = new Duplex({
      read() {
        server.resume();
      },
      write: (bytes: Buffer, _encoding, done) => {
        // The peer writes one whole message at a time.
        const [, id] = /^\{"method":"transact".*"id":(\d+)\}$/s.exec(bytes.toString('utf8')) ?? [];
        if (this.#held === undefined) {
          if (id !== undefined) this.#unanswered.add(id);
          server.write(bytes, () => done());
        } else {
          this.#held.push(bytes);
          done();
        }
      },
      // Unlike a socket's, this end takes nothing with it.
      destroy(error, done) {
        server.resume();
        done(error);
      },
    });
    server.on('data', (bytes: Buffer) => {
      for (const [, id = ''] of bytes.toString('utf8').matchAll(/"id":(\d+),/g)) {
        this.#unanswered.delete(id);
      }
      if (this.#isDeaf || this.client.destroyed) this.unheard += bytes.toString('utf8');
      else this.client.push(bytes);
    });
    server.on('error', () => {});
    server.on('close', () => this.client.destroy());
  }

  get isQuiet(): boolean {
    return this.#server.closed || this.#unanswered.size === 0;
  }

  /** From now on the client hears nothing more. */
  deafen(): void {
    this.#isDeaf = true;
  }

  /** From now on what the client sends does not arrive, until it is delivered. */
  hold(): void {
    this.#held = [];
  }

  /** Hands to the server what was held back. */
  deliver(): void {
    for (const bytes of this.#held ?? []) this.#server.write(bytes);
  }

  /** Takes the connection away from the client; the server does not notice. */
  cut(): void {
    this.client.destroy();
  }

  end(): void {
    this.#server.destroy();
  }
}
